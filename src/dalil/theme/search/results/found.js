// What was found, as elements of the page. Nothing here knows the engine, the address or the clock.
// All text becomes text nodes: nothing that a record or a reader wrote is read as HTML.
const DalilFound = (() => {
  const { digits, kinds, language, languages, patterns, words } = JSON.parse(
    document.getElementById("said").textContent,
  );
  const own = languages[language];
  const plural = new Intl.PluralRules(own.lang);
  const runs = Object.fromEntries(
    Object.entries(patterns).map(([script, each]) => [script, new RegExp(each, "gu")]),
  );
  const SORANI = /[ڕڵۆێەڤگچپژکی]/;
  const FACETS = ["collection", "status", "year", "topic", "issuer", "language"];
  const AT_ONCE = 6; // values of a filter; the others are a click away

  const make = (tag, attributes, ...inner) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...inner);
    return made;
  };

  // A number in the page's digits.
  const number = (value) => String(value).replace(/[0-9]/g, (digit) => [...digits][digit]);

  // A text as nodes: what is marked in <mark>, words of another script and fragile numbers apart.
  const nodes = (parts, script = own.script) => {
    const text = parts.map(([piece]) => piece).join("");
    const marks = [];
    let place = 0;
    for (const [piece, marked] of parts) {
      if (marked) marks.push([place, place + piece.length]);
      place += piece.length;
    }
    const between = (from, to) => {
      const made = [];
      let at = from;
      for (const [start, end] of marks) {
        if (end <= at || start >= to) continue;
        const [first, last] = [Math.max(start, at), Math.min(end, to)];
        made.push(text.slice(at, first), make("mark", {}, text.slice(first, last)));
        at = last;
      }
      return [...made, text.slice(at, to)];
    };
    const made = [];
    let end = 0;
    for (const found of text.matchAll(runs[script])) {
      const stop = found.index + found[0].length;
      made.push(...between(end, found.index));
      made.push(make("bdi", foreign(found, script), ...between(found.index, stop)));
      end = stop;
    }
    return [...made, ...between(end, text.length)].filter((each) => each !== "");
  };
  const foreign = ({ 0: text, groups }, script) => {
    if (!groups.words) return {};
    if (script === "Arab") return { lang: "en", dir: "ltr" };
    return { lang: SORANI.test(text) ? "ckb" : "ar", dir: "rtl" };
  };
  const plain = (text, script) => nodes([[text, false]], script);

  // A sentence of ours with its places filled: numbers as text, the query apart.
  const say = (key, values = {}) => {
    const form = values.n === undefined ? "" : `.${plural.select(values.n)}`;
    const sentence = words[key + form] ?? words[`${key}.other`] ?? words[key];
    return sentence.split(/\{(\w+)\}/).flatMap((piece, odd) => {
      if (odd % 2 === 0) return piece;
      const value = values[piece];
      return typeof value === "string" ? make("bdi", { dir: "auto" }, ...plain(value)) : number(value);
    });
  };

  const row = (facets, name, value) =>
    (facets[name] || []).find((each) => String(each.value) === String(value));
  const label = (facets, name, value) => row(facets, name, value)?.label;

  // One hit: a heading that is a link, the words around what was searched, what kind of thing it is.
  const hit = (each, facets, address) => {
    const { script } = languages[each.language];
    const here = each.language === language;
    const inOurs = here ? {} : { lang: own.lang, dir: own.dir };
    const link = make(
      "a",
      { href: address(each), hreflang: !here && each.lang },
      make("span", { class: "title" }, ...plain(each.title, script)),
    );
    if (each.section) {
      link.append(" ", make("span", { class: "section" }, ...plain(each.section, script)));
    }
    const made = make("li", { "data-search-result": each.record }, make("h3", {}, link));
    if (each.excerpt?.length) {
      made.append(make("p", { class: "excerpt" }, ...nodes(each.excerpt, script)));
    }
    const line = make("span", inOurs);
    const kind = kinds[each.collection] ?? label(facets, "collection", each.collection);
    if (kind) line.append(make("span", { class: "badge" }, ...plain(kind)));
    const state = each.status && each.status !== "in_force" && label(facets, "status", each.status);
    if (state && (each.repealed || each.status !== "unknown")) {
      line.append(" ", make("span", { class: "badge warn" }, ...plain(state)));
    }
    if (each.year) line.append(" ", make("bdi", {}, number(each.year)));
    made.append(make("p", { class: "kinds" }, line));
    return made;
  };

  // The hits of one language under their heading, and a button for more of them.
  const group = (each, facets, address, more) => {
    const id = `in_${each.language}`;
    const there = each.own ? {} : { lang: each.hits[0].lang, dir: each.hits[0].dir };
    const head = say(`${each.own ? "own" : "only"}.${each.language}`);
    const made = make(
      "section",
      { "aria-labelledby": id },
      make("h2", { id }, ...head, " ", make("span", { class: "count" }, number(each.total))),
      make("ol", there, ...each.hits.map((one) => hit(one, facets, address))),
    );
    const left = each.total - each.hits.length;
    if (left > 0) {
      const button = make("button", { type: "button", id: `more_${each.language}`, class: "more" });
      button.append(...say("more", { n: Math.min(left, more.step) }));
      button.addEventListener("click", more.show);
      made.append(button);
    }
    return made;
  };

  // What stands where nothing was found: what to try, and other spellings.
  const nothing = ({ suggestions }, to) => {
    const made = [make("p", {}, ...say("advice"))];
    if (suggestions?.length) {
      const links = suggestions.map((text) =>
        make("li", {}, make("a", { href: to(text), "data-query": text }, ...plain(text))),
      );
      made.unshift(
        make("h2", { id: "suggestions" }, ...say("suggestions")),
        make("ul", { class: "choices", "aria-labelledby": "suggestions" }, ...links),
      );
    }
    return made;
  };

  // One value of a filter.
  const choice = (facet, { value, label: text, count: n }, checked, id) => {
    const box = make("input", { type: "checkbox", id, name: facet, value });
    box.checked = checked;
    const words = /^[0-9]+$/.test(text) ? [make("bdi", {}, number(text))] : plain(String(text));
    const count = make("span", { class: "count" }, number(n));
    return make("li", {}, make("label", { for: id }, box, " ", make("span", {}, ...words), " ", count));
  };

  // Fieldsets of the values that would narrow this result. A value that is chosen stays; a filter
  // all of whose values hold for every hit would change nothing, and is left out.
  const filters = ({ facets, total }, chosen) =>
    FACETS.flatMap((facet) => {
      const picked = chosen[facet] || [];
      const offered = facets[facet] || [];
      const lost = picked.filter((one) => !row(facets, facet, one));
      const values = [...offered, ...lost.map((one) => ({ value: one, label: one, count: 0 }))];
      const divides = values.length > 1 && values.some(({ count }) => count !== total);
      if (!divides && !picked.length) return [];
      const items = values.map((each, place) =>
        choice(facet, each, picked.includes(String(each.value)), `${facet}_${place}`),
      );
      const list = make("ul", {}, ...items.slice(0, AT_ONCE));
      const made = make("fieldset", {}, make("legend", {}, ...say(`facets.${facet}`)), list);
      const rest = items.slice(AT_ONCE);
      if (rest.length) {
        const open = rest.some((each) => each.querySelector("input").checked);
        const summary = make("summary", {}, ...say("all_values"));
        made.append(make("details", { open }, summary, make("ul", {}, ...rest)));
      }
      return [made];
    });

  // The counts of filters that are there already: rebuilding them would lose the reader's place.
  const recount = (panel, facets) => {
    for (const box of panel.querySelectorAll("input")) {
      const found = row(facets, box.name, box.value);
      box.closest("label").querySelector(".count").textContent = number(found?.count ?? 0);
    }
  };

  return { FACETS, filters, group, language, make, nothing, recount, say };
})();
