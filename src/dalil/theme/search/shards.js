// The words of the index: files of lines in order of token, of which only those in need are loaded.
const shards = (manifest, load) => {
  const [firsts, digests] = manifest.words;
  const opened = new Map();
  const lines = new Map();
  const stemOf = (line) => line.slice(0, line.indexOf("|"));
  const holding = (token) => Math.max(0, firsts.findLastIndex((first) => first <= token));
  const open = async (place) => {
    if (place >= firsts.length) return;
    opened.set(place, await load(`words.${digestOf(digests, place)}`));
  };

  const read = (line) => {
    if (lines.has(line)) return lines.get(line);
    const [stem, named, coded] = line.split("|");
    const shown = named ? named.split(",") : [stem];
    const postings = [];
    let entry = 0;
    const parts = /([0-9a-z]+)([A-Z])([^0-9a-z]?)(?:([0-9a-z]+)\.)?/g;
    for (const [, step, letter, title, which] of coded.matchAll(parts)) {
      entry += parseInt(step, 36);
      postings.push({
        entry,
        title: title ? SHAPE.titles.indexOf(title) + 1 : 0,
        impact: (letter.charCodeAt(0) - 64) / SHAPE.levels,
        forms: which ? [...which].map((each) => parseInt(each, 36)) : [0],
      });
    }
    const made = { stem, shown, forms: shown.map((each) => analysis.fine(each)), postings };
    lines.set(line, made);
    return made;
  };
  // The place of the first line whose token is not before `token`.
  const place = (held, token) => {
    let low = 0;
    let high = held.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stemOf(held[middle]) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const last = (prefix) => holding(`${prefix}\uffff`);
  return {
    // Loads what is needed to look up tokens and the words that begin with a prefix.
    need: (tokens, prefixes) => {
      const places = new Set(firsts.length ? tokens.map(holding) : []);
      for (const prefix of firsts.length ? prefixes : []) {
        const from = holding(prefix);
        for (let at = from; at <= Math.min(last(prefix), from + 1); at += 1) places.add(at);
      }
      return Promise.all([...places].filter((at) => !opened.has(at)).map(open));
    },
    find: (token) => {
      const held = opened.get(holding(token));
      if (!held) return null;
      const line = held[place(held, token)];
      return line !== undefined && stemOf(line) === token ? read(line) : null;
    },
    beginning: (prefix) => {
      const found = [];
      for (let at = holding(prefix); at <= last(prefix); at += 1) {
        const held = opened.get(at) ?? [];
        for (let from = place(held, prefix); held[from]?.startsWith(prefix); from += 1) {
          found.push(read(held[from]));
        }
      }
      return found;
    },
  };
};
