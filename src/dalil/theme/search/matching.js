// A query becomes parts: its words and the concepts it names, each with the entries that hold it.
const EXACT = 1.25; // a word as it was typed, before others of its stem
const BEGUN = 0.6; // a word that only begins as the last one typed
const LOOSE = 0.8; // a word without a letter that may only be attached to it
const SPELT = 0.7; // a word that is nearly the one typed
const MOST_BEGUN = 60;

const matching = (manifest, index, held, named, spelt) => {
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
      titled: new Map(),
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
        found.set(`${each.number} ${each.from}`, { ...each, scores: new Map(), titled: new Map() });
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
    for (const [{ entry, impact, forms, title }, typed] of held_) {
      if (title) part.titled.set(entry, title);
      const score = worth * impact * (forms.includes(typed) ? EXACT : 1);
      if (score > (part.scores.get(entry) ?? 0)) part.scores.set(entry, score);
    }
    part.worth = Math.max(part.worth ?? 0, held_.length ? worth : 0);
    if (part.marks) for (const code of among) for (const { stem } of lines) part.marks.get(code).add(stem);
    return held_.length;
  };

  const holding = (line) =>
    codes.filter((code) => line.postings.some((each) => held.codeOf(each.entry) === code));

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

  // The words that a word which is nowhere is nearest to: in the reader's language, or else in others.
  const spell = async ({ form, stems: [own, ...others] }, further) => {
    const typed = analysis.coarse(form);
    const near = async ([code, stem]) =>
      nearest([typed, analysis.begun(form, code)], stem, await spelt(stem, code), further);
    const found = await near(own);
    if (found.length) return found;
    const may = others.filter(([code]) => analysis.written(form, code));
    return least((await Promise.all(may.map(near))).flat());
  };
  // One letter apart, two where the word is long; a stem that is near counts less than a word.
  const nearest = (typed, stem, words, further) => {
    const allowed = (text) => (text.length < 8 ? 1 : 2) + (further ? 1 : 0);
    const apart = (from, to) => {
      const most = allowed(from);
      const letters = distance(from, to, most);
      return letters > most ? Infinity : letters;
    };
    const away = (word) =>
      Math.min(...typed.map((each) => apart(each, word.form)), apart(stem, word.stem) + 0.5);
    return least(words.map((word) => ({ ...word, away: away(word) })));
  };
  // The form of a line that is nearest to what was typed; of several the most frequent.
  const written = ({ form }, { shown, forms }) => {
    const typed = analysis.coarse(form);
    const away = forms.map((each) => distance(typed, analysis.coarse(each), form.length));
    return shown[away.indexOf(Math.min(...away))];
  };
  const least = (words) => {
    const best = Math.min(...words.map((each) => each.away));
    return best < Infinity ? words.filter((each) => each.away === best).slice(0, 3) : [];
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
    const said = new Map();
    const respell = async (word, further) => {
      const best = await spell(word, further);
      await index.need(best.map((each) => each.stem), []);
      const lines = best.map((each) => index.find(each.stem)).filter(Boolean);
      if (lines.length) said.set(word.at, written(word, lines[0]));
      return lines;
    };
    await Promise.all(
      lost.map(async (word) => {
        for (const line of await respell(word, false)) add(word, [line], holding(line), SPELT);
      }),
    );
    const empty = query.words.every((each) => !each.scores.size) && asked.every((each) => !each.scores.size);
    if (empty) await Promise.all(lost.map((word) => respell(word, true)));
    return { ...query, asked, spelt: said, empty };
  };
};
