// Concepts: phrases of all languages that mean the same. A query that holds one asks for its token.
const concepts = (manifest) => {
  const codes = manifest.languages.map(([code]) => code);
  const phrases = new Map(codes.map((code) => [code, new Map()]));
  let longest = 1;
  manifest.concepts.forEach((held, number) =>
    held.forEach((text, place) => {
      for (const phrase of text ? text.split("|") : []) {
        const of = phrases.get(codes[place]);
        of.set(phrase, [...(of.get(phrase) ?? []), number]);
        longest = Math.max(longest, phrase.split(" ").length);
      }
    }),
  );
  // [{number, from, to}] in a list of stems of one language: the longest phrases, none within another.
  const found = (stems, code) => {
    const out = [];
    for (let at = 0; at < stems.length; at += 1) {
      for (let length = Math.min(longest, stems.length - at); length; length -= 1) {
        const numbers = phrases.get(code).get(stems.slice(at, at + length).join(" "));
        if (!numbers) continue;
        out.push(...numbers.map((number) => ({ number, from: at, to: at + length })));
        at += length - 1;
        break;
      }
    }
    return out;
  };
  return { found, token: (number) => `${SHAPE.mark}${number}` };
};
