// Concepts: phrases of all languages that mean the same. A query that holds one asks for its token.
const concepts = (manifest) => {
  const phrases = new Map();
  let longest = 1;
  for (const [code, held] of Object.entries(manifest.concepts)) {
    const of = new Map();
    phrases.set(code, of);
    held.forEach((text, number) => {
      for (const phrase of text ? text.split("|") : []) {
        of.set(phrase, [...(of.get(phrase) ?? []), number]);
        longest = Math.max(longest, phrase.split(" ").length);
      }
    });
  }
  const beginning = (first, stems, at, code) => {
    for (let length = Math.min(longest, stems.length - at); first && length; length -= 1) {
      const phrase = [first, ...stems.slice(at + 1, at + length)].join(" ");
      const numbers = phrases.get(code).get(phrase);
      if (numbers) return { length, numbers };
    }
    return null;
  };
  // [{number, from, to}] in words of one language: the longest phrases, none within another.
  const found = (words, code) => {
    const stems = words.map((each) => each.stem);
    const out = [];
    for (let at = 0; at < words.length; at += 1) {
      const named =
        beginning(stems[at], stems, at, code) ??
        beginning(analysis.loosened(words[at], code), stems, at, code);
      if (!named) continue;
      out.push(...named.numbers.map((number) => ({ number, from: at, to: at + named.length })));
      at += named.length - 1;
    }
    return out;
  };
  return { found, token: (number) => `${SHAPE.mark}${number}` };
};
