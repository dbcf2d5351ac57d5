// A query becomes parts: its words and the concepts it names, each with the entries that hold it.
const EXACT = 1.25; // a word as it was typed, before others of its stem
const BEGUN = 0.6; // a word that only begins as the last one typed
const LOOSE = 0.8; // a word without a letter that may only be attached to it
const SPELT = 0.7; // a word that is nearly the one typed
const MOST_BEGUN = 60;

const matching = (manifest, index, held, named) => {
  const codes = manifest.languages.map(([code]) => code);

  // The words to look for: those that are not too common, or all where there are no others.
  const read = (text, language) => {
    const order = [language, ...codes.filter((each) => each !== language)];
    const byCode = order.map((code) => analysis.words(text, code));
    const all = byCode[0].map(({ form }, at) => ({
      form,
      at,
      stems: order.map((code, place) => [code, byCode[place][at].stem]),
      loose: order.map((code) => [code, analysis.loosened({ form }, code)]).filter(([, rest]) => rest),
      begins: [],
      scores: new Map(),
      marks: new Map(order.map((code) => [code, new Set()])),
    }));
    const kept = all.filter((each) => !order.some((code) => analysis.isStop(each, code)));
    const words = kept.length ? kept : all;
    const last = words.at(-1);
    if (last && last.at === all.length - 1 && !/\s$/.test(text) && !/[0-9]/.test(last.form)) {
      const begins = order.map((code) => [code, analysis.begun(last.form, code)]);
      last.begins = begins.filter(([, begun]) => begun.length > 1);
    }
    return { order, words, stopped: words.length < all.length };
  };

  const ask = ({ order, words }) => {
    const found = new Map();
    for (const code of order) {
      const read = words.map(({ form, stems }) => ({ form, stem: new Map(stems).get(code) }));
      for (const each of named.found(read, code)) {
        found.set(`${each.number} ${each.from}`, { ...each, scores: new Map() });
      }
    }
    return [...found.values()];
  };

  const idf = (size, count) => Math.log(1 + (size - count + 0.5) / (count + 0.5));

  // The entries of some lines of the index, in some languages, as one word.
  const add = (part, lines, among, weight, form) => {
    const inside = new Set(among);
    const held_ = [];
    for (const line of lines) {
      const typed = form === undefined ? -1 : line.forms.indexOf(form);
      for (const each of line.postings) {
        if (inside.has(held.codeOf(each.entry))) held_.push([each, typed]);
      }
    }
    const size = among.reduce((sum, code) => sum + held.size(code), 0);
    const worth = weight * idf(size, held_.length);
    for (const [{ entry, impact, forms }, typed] of held_) {
      const score = worth * impact * (forms.includes(typed) ? EXACT : 1);
      if (score > (part.scores.get(entry) ?? 0)) part.scores.set(entry, score);
    }
    part.worth = Math.max(part.worth ?? 0, held_.length ? worth : 0);
    if (part.marks) for (const code of among) for (const { stem } of lines) part.marks.get(code).add(stem);
    return held_.length;
  };

  const together = (pairs) => {
    const found = new Map();
    for (const [code, text] of pairs) found.set(text, [...(found.get(text) ?? []), code]);
    return found;
  };

  const look = (word) => {
    for (const [stem, among] of together(word.stems)) {
      const line = index.find(stem);
      if (line) add(word, [line], among, 1, word.form);
    }
    // A letter may only be attached: so it is where the rest is the far more common word.
    for (const [rest, among] of together(word.loose)) {
      const line = index.find(rest);
      const whole = index.find(word.stems.find(([code]) => code === among[0])[1]);
      if (line && line.postings.length > 3 * (whole?.postings.length ?? 0)) {
        add(word, [line], among, LOOSE);
      }
    }
    for (const [begun, among] of together(word.begins)) {
      const longer = index.beginning(begun).sort((a, b) => b.postings.length - a.postings.length);
      const shorter = [];
      for (let length = 3; length < begun.length; length += 1) {
        const line = index.find(begun.slice(0, length));
        if (line?.forms.some((form) => analysis.coarse(form).startsWith(analysis.coarse(word.form)))) {
          shorter.push(line);
        }
      }
      const lines = [...longer.slice(0, MOST_BEGUN), ...shorter];
      if (lines.length) add(word, lines, among, BEGUN);
    }
  };

  // Words near to one that is nowhere: one letter apart, two where it is long.
  const spell = async (word, further) => {
    const stem = word.stems[0][1];
    if (/[0-9]/.test(stem) || stem.length < 3) return null;
    // Where it would stand there are words with the same beginning; failing them, other beginnings.
    const [here, ...elsewhere] = nearby(stem);
    for (const [some, beside] of [[[here], 1], [elsewhere.slice(0, 3), 0]]) {
      const best = nearest(word, await index.around(some, beside), further);
      if (best.length) return best;
    }
    return null;
  };
  const nearby = (stem) => {
    const [one, two, ...rest] = stem;
    const first = RULES.mistaken.filter((each) => each.includes(one));
    const swapped = first.flatMap((each) => [...each]).filter((each) => each !== one);
    const others = [`${two}${rest.join("")}`, `${two}${one}${rest.join("")}`];
    return [stem, ...swapped.map((each) => each + stem.slice(1)), ...others];
  };
  // Lines by how near one of their forms is to the word as typed, or else their stem to its stem.
  const nearest = (word, lines, further) => {
    const typed = analysis.coarse(word.form);
    const wanted = new Set([typed, ...word.stems.map(([code]) => analysis.begun(word.form, code))]);
    const allowed = (typed.length < 8 ? 1 : 2) + (further ? 1 : 0);
    const least = (forms, others) =>
      Math.min(...[...forms].flatMap((a) => others.map((b) => distance(a, b, allowed))));
    const found = [];
    for (const line of lines) {
      const apart = line.forms.map((form) => least(wanted, [analysis.coarse(form)]));
      const stem = least(new Set(word.stems.map(([, each]) => each)), [line.stem]) + 0.5;
      const away = Math.min(stem, ...apart);
      if (away > allowed + 0.5) continue;
      const among = codes.filter((code) =>
        line.postings.some((each) => held.codeOf(each.entry) === code),
      );
      const shown = line.shown[apart.indexOf(Math.min(...apart))];
      found.push({ line, away, among, own: among.includes(word.stems[0][0]), shown });
    }
    found.sort(
      (a, b) => b.own - a.own || a.away - b.away || b.line.postings.length - a.line.postings.length,
    );
    const [best] = found;
    return found.filter((each) => each.away === best.away && each.own === best.own).slice(0, 3);
  };

  return async (text, language) => {
    const query = read(text, language);
    const asked = ask(query);
    const tokens = query.words.flatMap((each) =>
      [...each.stems, ...each.loose].map(([, stem]) => stem),
    );
    const begun = query.words.flatMap((each) => each.begins.map(([, begins]) => begins));
    await index.need([...tokens, ...asked.map((each) => named.token(each.number))], begun);
    query.words.forEach(look);
    for (const each of asked) {
      const line = index.find(named.token(each.number));
      if (line) add(each, [line], codes, 1);
    }
    const told = (word, place) => asked.some((each) => each.from <= place && place < each.to && each.scores.size);
    const lost = query.words.filter((word, place) => !word.scores.size && !told(word, place));
    const spelt = new Map();
    for (const word of lost) {
      const best = await spell(word, false);
      for (const each of best ?? []) add(word, [each.line], each.among, SPELT);
      if (best) spelt.set(word.at, best[0].shown);
    }
    const empty = query.words.every((each) => !each.scores.size) && asked.every((each) => !each.scores.size);
    if (empty) {
      for (const word of lost) {
        const best = await spell(word, true);
        if (best) spelt.set(word.at, best[0].shown);
      }
    }
    return { ...query, asked, spelt, empty };
  };
};

// Letters to add, drop, change or swap to come from one word to another; above `most` it may be more.
const distance = (from, to, most) => {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before = [];
  let last = [...Array(to.length + 1).keys()];
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const same = from[row - 1] === to[at - 1];
      next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      if (row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1]) {
        next[at] = Math.min(next[at], before[at - 2] + 1);
      }
    }
    before = last;
    last = next;
  }
  return last[to.length];
};
