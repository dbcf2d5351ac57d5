// Items in order: how much of the query an item says, and how strongly.
const ENDED = new Set(["repealed", "superseded", "annulled", "expired"]);
const HELD_BACK = { term: 0.75, page: 0.7, recommendation: 0.8 };
const FOREIGN = 0.55; // what a page in another language says for the reader's own page
const ALL = 0.7; // the share of a score that hangs on how much of the query was met
const WEAK = 0.22; // hits with less than this share of the best are left out
const BURIED = 0.55; // own hits with less than this share of a better foreign one

const ranking = (held, { order, words, asked }) => {
  const parts = [...words, ...asked];
  const whole = words.reduce((sum, each) => sum + (each.worth ?? 0), 0);

  // Scores of an entry, part by part, together with those of the page that it is a part of.
  const told = (entry, first) =>
    parts.map((part) => Math.max(part.scores.get(entry) ?? 0, part.scores.get(first) ?? 0));
  const sum = (scores) => {
    let met = 0;
    words.forEach((word, place) => {
      const said = asked.some(
        (each, at) => each.from <= place && place < each.to && scores[words.length + at],
      );
      if (scores[place] || said) met += word.worth ?? 0;
    });
    const share = whole ? met / whole : 1;
    return scores.reduce((a, b) => a + b, 0) * (1 - ALL + ALL * share * share);
  };

  const byItem = new Map();
  const entries = new Set(parts.flatMap((part) => [...part.scores.keys()]));
  for (const entry of entries) {
    const code = held.codeOf(entry);
    const item = held.itemOf(entry, code);
    const first = held.first(item, code);
    const score = sum(told(entry, first)) * (entry === first ? 1.0001 : 1);
    const best = byItem.get(item) ?? byItem.set(item, new Map()).get(item);
    if (score > (best.get(code)?.score ?? 0)) best.set(code, { score, place: entry - first });
  }

  const own = order[0];
  const hits = [];
  for (const [item, best] of byItem) {
    const foreign = [...best].filter(([code]) => code !== own).sort((a, b) => b[1].score - a[1].score);
    const back = (HELD_BACK[item.collection] ?? 1) * (ENDED.has(item.status) ? 0.6 : 1);
    const mine = best.get(own);
    const strongest = foreign[0]?.[1].score ?? 0;
    if (item.language.includes(own)) {
      const score = Math.max(mine?.score ?? 0, FOREIGN * strongest);
      const same = foreign[0] && held.count(item, foreign[0][0]) === held.count(item, own);
      const place = mine ? mine.place : same ? foreign[0][1].place : 0;
      hits.push({ item, code: own, place, score: score * back });
    } else {
      hits.push({ item, code: foreign[0][0], place: foreign[0][1].place, score: strongest * back });
    }
  }
  hits.sort((a, b) => b.score - a.score || a.item.at - b.item.at);
  const top = hits[0]?.score ?? 0;
  const buried = hits[0] && hits[0].code !== own;
  return hits.filter(
    (hit) => hit.score >= top * (buried && hit.code === own ? BURIED : WEAK),
  );
};
