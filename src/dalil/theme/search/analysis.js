// Words as they are searched: the twin of text/analysis/. Both read the same rules.
const analysis = (() => {
  const table = (pairs) => new Map(Object.entries(pairs));
  const every = (letters) => new RegExp(`[${letters}]`, "g");
  const swap = (text, map) => text.replace(/[^\0-\x7f]/g, (each) => map.get(each) ?? each);

  const strip = every(RULES.strip);
  const accented = every(RULES.latin);
  const initial = new RegExp(`(^|[^${RULES.words.arabic}])${RULES.initial}`, "g");
  const letters = table(RULES.letters);
  const doubled = new RegExp(`${RULES.doubled}+`, "g");
  const near = table(RULES.near);
  const { latin, arabic } = RULES.words;
  const word = new RegExp(`[0-9]+|[${latin}]+(?:'[${latin}]+)*|[${arabic}]+`, "g");
  const isLatin = new RegExp(`^[${latin}]`);
  const odd = table(RULES.english);
  const stop = new Map(Object.entries(RULES.stop).map(([code, held]) => [code, new Set(held)]));
  const snowball = new EnglishStemmer();

  const fine = (text) =>
    swap(
      text
        .normalize("NFKC")
        .toLowerCase()
        .replace(accented, (each) => each.normalize("NFD")[0])
        .replaceAll(RULES.encoded, "ە")
        .replace(strip, "")
        .replace(initial, "$1"),
      letters,
    )
      .replace(doubled, RULES.doubled)
      .replace(/([0-9])[,٬](?=[0-9]{3}(?![0-9]))/g, "$1");
  const coarse = (folded) => swap(folded, near);

  const stemmers = new Map(
    Object.entries(RULES.stemmers).map(([code, rules]) => {
      const before = new RegExp(`^(?:${rules.before})`);
      const pairs = table(rules.pairs);
      const base = (text) => {
        const length = before.exec(text)?.[0].length ?? 0;
        return text.length - length >= rules.keep ? text.slice(length) : text;
      };
      const root = (text) => {
        for (let times = rules.most; times; times -= 1) {
          const longest = text.length - rules.keep;
          const fits = (each) => each.length + rules.longer.includes(each) <= longest;
          const end = rules.ends.find((each) => fits(each) && text.endsWith(each));
          if (!end) break;
          text = text.slice(0, -end.length);
        }
        return text;
      };
      const stem = (text) => {
        const bare = base(text);
        if (pairs.has(bare)) return pairs.get(bare);
        const short = root(bare);
        return pairs.get(short) ?? short;
      };
      const loose = (text) =>
        rules.loose.includes(text[0]) && text.length > rules.keep ? stem(text.slice(1)) : "";
      return [code, { base, stem, loose }];
    }),
  );

  const stemOf = (form, code) => {
    if (isLatin.test(form)) {
      const bare = form.endsWith("'s") ? form.slice(0, -2) : form;
      return snowball.stemWord(odd.get(bare) ?? bare);
    }
    return stemmers.get(code)?.stem(coarse(form)) ?? coarse(form);
  };
  const known = new Map();
  const read = (form, code) => {
    const key = `${code} ${form}`;
    if (!known.has(key)) {
      const number = /^[0-9]/.test(form) && (form.replace(/^0+/, "") || "0");
      known.set(key, number ? { form: number, stem: number } : { form, stem: stemOf(form, code) });
    }
    return known.get(key);
  };

  return {
    fine,
    coarse,
    words: (text, code) => (fine(text).match(word) ?? []).map((form) => read(form, code)),
    // What a word begins with before it is whole: nothing is known yet of its ending.
    begun: (form, code) =>
      isLatin.test(form) ? form : stemmers.get(code)?.base(coarse(form)) ?? coarse(form),
    // Whether a language is written in the letters of a word.
    written: (form, code) => isLatin.test(form) !== stemmers.has(code),
    loosened: ({ form }, code) => stemmers.get(code)?.loose(coarse(form)) ?? "",
    isStop: ({ form }, code) => {
      const plain = coarse(form);
      return (plain.length === 1 && !/[0-9]/.test(plain)) || Boolean(stop.get(code)?.has(plain));
    },
  };
})();
