// Words near to one that no text holds. Each language has its words in small files: under their first
// letters and under their last, as one mistake leaves one of the two whole.
const spellings = (manifest, load) => {
  const [begins, ends, size] = SHAPE.keys;
  const under = async (code, key) => {
    const [firsts, digests] = manifest.spellings[code];
    const at = firsts.findLastIndex((first) => first <= key);
    if (at < 0) return [];
    const held = await load(`near-${code}.${digestOf(digests, at)}`);
    const [, words] = held.find(([each]) => each === key) ?? [];
    return words ? words.split("|") : [];
  };
  // What may be meant by a word with this stem: stems, each with how it is mostly written.
  return async (stem, code) => {
    if (stem.length < SHAPE.shortest || /[0-9]/.test(stem)) return [];
    const keys = [`${begins}${stem.slice(0, size)}`, `${ends}${stem.slice(-size)}`];
    const found = await Promise.all(keys.map((key) => under(code, key)));
    return [...new Set(found.flat())].map((each) => {
      const [of, shown = of] = each.split(":");
      return { stem: of, shown, form: analysis.coarse(analysis.fine(shown)) };
    });
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
