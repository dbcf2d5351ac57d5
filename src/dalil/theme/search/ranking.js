// Items in order: how much of the query an item says, and how strongly.
const ENDED = new Set(["repealed", "superseded", "annulled", "expired"]);
// How something is done answers more questions than what happened on a day or what a word means.
const LIKELY = {
  procedure: 1.15,
  event: 0.9,
  decision: 0.9,
  awareness: 0.9,
  recommendation: 0.8,
  term: 0.75,
  page: 0.7,
};
const TITLED = 0.8; // what a title adds that says all of the query
const DENSE = 0.3; // the share of that which hangs on how little else the title says
const NEAR = 0.7; // of other languages the first that says nearly as much as the best of them
const FOREIGN = 0.55; // what a page in another language says for the reader's own page
const ALL = 0.7; // the share of a score that hangs on how much of the query was met
const CONCEPT = 0.9; // another phrase for the same
const ALSO = 0.25; // what the other way of saying it adds
const PART = 0.5; // some words of a phrase
const WEAK = 0.12; // hits with less than this share of the best are left out
const BURIED = 0.55; // own hits with less than this share of a better foreign one

const ranking = (held, { order, words, asked }) => {
  // A query falls into spans: phrases of a concept, and the words between them.
  const spans = [];
  for (const each of asked) {
    const same = spans.find((span) => span.from === each.from && span.to === each.to);
    if (same) same.concepts.push(each);
    else if (each.to - each.from > 0) spans.push({ from: each.from, to: each.to, concepts: [each] });
  }
  spans.sort((a, b) => b.to - b.from - (a.to - a.from));
  const taken = new Set();
  const kept = spans.filter(({ from, to }) => {
    for (let at = from; at < to; at += 1) if (taken.has(at)) return false;
    for (let at = from; at < to; at += 1) taken.add(at);
    return true;
  });
  words.forEach((word, at) => {
    if (!taken.has(at)) kept.push({ from: at, to: at + 1, concepts: [] });
  });
  for (const span of kept) {
    span.words = words.slice(span.from, span.to);
    const said = span.words.reduce((sum, each) => sum + (each.worth ?? 0), 0);
    span.worth = Math.max(said, ...span.concepts.map((each) => each.worth ?? 0));
  }
  const whole = kept.reduce((sum, each) => sum + each.worth, 0);

  // How strongly an entry, together with the page it is a part of, says a span of the query. Part of
  // a phrase is less than the phrase in other words.
  const strength = (span, entry, first) => {
    const best = (part) => Math.max(part.scores.get(entry) ?? 0, part.scores.get(first) ?? 0);
    const found = span.words.map(best);
    const said = found.reduce((a, b) => a + b, 0);
    const meant = Math.max(
      0,
      ...span.concepts.map((each) => (each.worth ? (best(each) / each.worth) * span.worth : 0)),
    );
    const met = found.filter(Boolean).length / found.length;
    if (meant) return [Math.max(said, meant * CONCEPT) + ALSO * Math.min(said, meant), 1];
    return met === 1 ? [said, 1] : [said * PART, met * PART];
  };
  // How far the title of a page says the query, and nothing else.
  const titled = (first) => {
    let met = 0;
    let said = 0;
    let length = 0;
    for (const span of kept) {
      const some = span.words.filter((each) => each.titled.has(first));
      const meant = span.concepts.find((each) => each.titled.has(first));
      const share = meant ? 1 : some.length / span.words.length;
      met += share * span.worth;
      said += share * span.words.length;
      const parts = meant ? [...some, meant] : some;
      length = Math.max(length, ...parts.map((each) => each.titled.get(first)));
    }
    if (!met || !whole) return 0;
    const cover = met / whole;
    return cover * cover * (1 - DENSE + DENSE * Math.min(1, said / length));
  };
  const sum = (entry, first) => {
    let score = 0;
    let met = 0;
    for (const span of kept) {
      const [strong, share] = strength(span, entry, first);
      score += strong;
      met += strong ? share * span.worth : 0;
    }
    const share = whole ? met / whole : 1;
    return [score * (1 - ALL + ALL * share * share) * (1 + TITLED * titled(first)), share];
  };

  const parts = [...words, ...asked];
  const byItem = new Map();
  const entries = new Set(parts.flatMap((part) => [...part.scores.keys()]));
  for (const entry of entries) {
    const code = held.codeOf(entry);
    const item = held.itemOf(entry, code);
    const first = held.first(item, code);
    const [strong, share] = sum(entry, first);
    const score = strong * (entry === first ? 1.0001 : 1);
    const best = byItem.get(item) ?? byItem.set(item, new Map()).get(item);
    if (score > (best.get(code)?.score ?? 0)) best.set(code, { score, share, place: entry - first });
  }

  const own = order[0];
  const hits = [];
  for (const [item, best] of byItem) {
    const others = order.filter((code) => code !== own && best.has(code));
    const strongest = Math.max(...others.map((code) => best.get(code).score));
    const code = others.find((each) => best.get(each).score >= NEAR * strongest);
    const other = best.get(code);
    const back = (LIKELY[item.collection] ?? 1) * (ENDED.has(item.status) ? 0.7 : 1);
    const mine = best.get(own);
    if (!item.language.includes(own)) {
      hits.push({ item, code, ...other, score: other.score * back });
    } else if (mine && mine.score >= FOREIGN * (other?.score ?? 0)) {
      hits.push({ item, code: own, ...mine, score: mine.score * back });
    } else {
      const same = held.count(item, code) === held.count(item, own);
      const place = mine ? mine.place : same ? other.place : 0;
      hits.push({ item, code: own, place, share: 0, score: FOREIGN * other.score * back });
    }
  }
  hits.sort((a, b) => b.score - a.score || a.item.at - b.item.at);
  const top = hits[0]?.score ?? 0;
  const better = hits.find((hit) => hit.code !== own) ?? { score: 0, share: 0 };
  const buried = (hit) =>
    hit.code === own && hit.share < better.share && hit.score < BURIED * better.score;
  return hits.filter((hit) => hit.score >= WEAK * top && !buried(hit));
};
