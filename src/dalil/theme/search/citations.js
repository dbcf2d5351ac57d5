// What a query cites: "قانون 9/2020", "یاسای ٩ی ٢٠٢٠", "law no. 9 of 2020", "قرار ٥".
const citations = (() => {
  const test = (pattern) => {
    const found = new RegExp(pattern);
    return (word) => found.test(word);
  };
  const kinds = Object.entries(CITING.kinds).map(([name, pattern]) => [name, test(pattern)]);
  const [isNumber, isYear, isArticle] = ["number", "year", "article"].map((name) =>
    test(CITING[name]),
  );
  const digits = (word) => /^[0-9]+$/.test(word);
  const yearLike = (word) => /^(?:18|19|20)[0-9]{2}$/.test(word);
  const kindOf = (word) => kinds.find(([, matches]) => matches(word))?.[0];

  // The article is read first and taken out: the rest says which text it belongs to.
  const article = (words) => {
    const at = words.findIndex(isArticle);
    if (at < 0) return "";
    const next = words[at + 1] !== undefined && isNumber(words[at + 1]) ? at + 2 : at + 1;
    if (!digits(words[next] ?? "")) return "";
    return words.splice(at, next - at + 1)[next - at];
  };

  // {kind, number, year, article}; a year that is still being typed ends in a star. Or null.
  const read = (text) => {
    const words = analysis.words(text, "").map((each) => analysis.coarse(each.form));
    const cited = article(words);
    const place = words.findIndex(kindOf);
    const kind = place < 0 ? "" : kindOf(words[place]);
    if (kind === "other") return null;
    const numbers = [...words.keys()].filter((at) => digits(words[at]));
    if (kind === "constitution" && !numbers.length) {
      return words.length <= 3 ? { kind, number: "", year: "", article: cited } : null;
    }
    const loose = (from, to) => words.slice(from + 1, to).every((each) => isYear(each) || each.length === 1);
    const spoken = (at) =>
      Math.abs(at - place) === 1 ||
      isNumber(words[at - 1] ?? "") ||
      (place === 0 && at === words.length - 1);
    const slash = numbers.length === 2 && /[/]\s*[12١٢۱۲][0-9٠-٩۰-۹]{0,2}\s*$/.test(text);
    const partial = slash && !yearLike(words[numbers[0]]) ? numbers[1] : -1;
    for (const at of numbers) {
      if (words[at].length > 3 || at === partial) continue;
      const year = numbers.find((other) => {
        const near = other > at ? loose(at, other) : loose(other, at);
        return other !== at && near && (yearLike(words[other]) || other === partial);
      });
      const slashed = numbers.length === 2 && (text.includes("/") || isNumber(words[at - 1] ?? ""));
      if (kind ? !(spoken(at) || year !== undefined) : year === undefined || !slashed) continue;
      const typed = year === undefined ? "" : words[year] + (year === partial ? "*" : "");
      return { kind, number: words[at], year: typed, article: cited };
    }
    return null;
  };

  // Regulations and instructions are one thing to many readers; the kind that was named comes first.
  const alike = { regulation: "instructions", instructions: "regulation" };

  const find = (cited, works) => {
    const same = (work) =>
      (cited.kind === "constitution" || work.number === cited.number) &&
      (!cited.year ||
        (cited.year.endsWith("*")
          ? work.year.startsWith(cited.year.slice(0, -1))
          : work.year === cited.year));
    const of = (kind) => works.filter((work) => (!kind || work.kinds.includes(kind)) && same(work));
    const found = of(cited.kind);
    return found.length || !Object.hasOwn(alike, cited.kind) ? found : of(alike[cited.kind]);
  };

  return { read, find };
})();
