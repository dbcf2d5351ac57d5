// DalilSearch.open(url of the manifest) -> engine; engine.search(text, options) -> result.
const LEAST = 3; // hits of each other language, so that none is hidden by many of the first
const LATER = 7; // by how many its hits are fewer when more are asked for
const FILTERS = ["collection", "year", "status", "topic", "issuer", "language"];

const open = async (url, given) => {
  const load = once(given ?? loading(url));
  const manifest = await load(url.slice(url.lastIndexOf("/") + 1).replace(/\.js$/, ""));
  const codes = manifest.languages.map(([code]) => code);
  const marks = new Map(manifest.languages.map(([code, lang, dir]) => [code, { lang, dir }]));
  const named = concepts(manifest);
  const index = shards(manifest, load);
  const spelt = spellings(manifest, load);
  const excerpt = excerpts(named);
  const facts = load(manifest.table).then((found) => table(found, codes));
  facts.catch(() => {}); // told by the search that needs it

  // What is shown of an entry: address and title of its page, then its own.
  const shownOf = async ({ item, code, place }) => {
    const name = `${item.collection}-${code}`;
    const [number, at] = (await facts).onCard(item, code, place);
    const digest = digestOf(manifest.cards[name], Math.floor(number / SHAPE.shared));
    const [address, title, entries] = await load(`${name}.${digest}.${number}`);
    return [address, title, ...entries[at]];
  };

  const passes = (item, filters, except) =>
    FILTERS.every((name) => {
      const wanted = filters[name];
      if (name === except || !wanted?.length) return true;
      return [item[name]].flat().some((each) => wanted.includes(each));
    });

  const facets = (items, filters, labels) =>
    Object.fromEntries(
      FILTERS.map((name) => {
        const counts = new Map();
        for (const item of items.filter((each) => passes(each, filters, name))) {
          for (const value of [item[name]].flat()) {
            if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
          }
        }
        for (const value of filters[name] ?? []) if (!counts.has(value)) counts.set(value, 0);
        const lines = [...counts].map(([value, count]) => ({
          value,
          label: (Object.hasOwn(labels[name], value) && labels[name][value]) || value,
          count,
        }));
        const years = (a, b) => b.value.localeCompare(a.value, "en");
        const many = (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1);
        return [name, lines.sort(name === "year" ? years : many)];
      }),
    );

  const sorts = {
    relevance: () => 0,
    date: (a, b) => (b.item.date.padEnd(8, "0") > a.item.date.padEnd(8, "0") ? 1 : a.item.date.padEnd(8, "0") > b.item.date.padEnd(8, "0") ? -1 : 0),
    number: (a, b) =>
      (a.item.number ? Number(a.item.number) : Infinity) - (b.item.number ? Number(b.item.number) : Infinity) || Number(b.item.year) - Number(a.item.year),
  };

  // What a citation names, before everything else.
  const pinned = (cited, held, hits, own) => {
    const found = citations.find(cited, held.items).sort((a, b) => Number(b.year) - Number(a.year));
    return found.map((item) => {
      const known = hits.find((hit) => hit.item === item);
      const code = item.language.includes(own) ? own : item.language[0];
      return { item, code, place: cited.article ? known?.place ?? 0 : 0, score: Infinity, pinned: true };
    });
  };

  const shown = async (hit, matched, own) => {
    const [address, title, anchor, section, text] = await shownOf(hit);
    const { item, code } = hit;
    const stems = new Set(matched.words.flatMap((each) => [...each.marks.get(code)]));
    const numbers = new Set(matched.asked.map((each) => each.number));
    return {
      record: address.split("/").at(-2),
      address: anchor ? `${address}#${anchor}` : address,
      anchor,
      title,
      section,
      excerpt: excerpt(text, code, stems, numbers),
      collection: item.collection,
      number: item.number,
      year: item.year,
      date: item.date,
      status: item.status,
      language: code,
      ...marks.get(code),
      pinned: Boolean(hit.pinned),
      repealed: ENDED.has(item.status),
      score: hit.score,
    };
  };

  const search = async (text, options = {}) => {
    const { language = codes[0], filters = {}, sort = "relevance", limit = 10 } = options;
    const typed = text.trim();
    const asked = FILTERS.some((name) => filters[name]?.length);
    const [held, labels] = await Promise.all([facts, load(manifest.labels[language])]);
    const matched = await matching(manifest, index, held, named, spelt)(text, language);
    const cited = typed ? citations.read(text) : null;
    let hits = typed ? ranking(held, matched) : [];
    if (!typed && asked) {
      hits = held.items.map((item) => {
        const code = item.language.includes(language) ? language : item.language[0];
        return { item, code, place: 0, score: 0 };
      });
    }
    const first = cited ? pinned(cited, held, hits, language) : [];
    const items = new Set(first.map((each) => each.item));
    hits = [...first, ...hits.filter((hit) => !items.has(hit.item))];
    const all = hits.map((hit) => hit.item);
    hits = hits.filter((hit) => passes(hit.item, filters));
    hits.sort(sorts[typed || sort !== "relevance" ? sort : "date"]);

    const order = [...new Set(hits.map((hit) => hit.code))];
    order.sort((a, b) => (b === language) - (a === language)); // otherwise as their best hits stand
    const groups = order.map((code) => {
      const of = hits.filter((hit) => hit.code === code);
      const most = code === order[0] ? limit : Math.max(LEAST, limit - LATER);
      return { code, some: of.slice(0, most), total: of.length };
    });
    const said = matched.spelt.size ? [respelt(text, matched.spelt)] : [];
    return {
      query: text,
      words: matched.words.map((each) => each.form),
      total: hits.length,
      groups: await Promise.all(
        groups.map(async ({ code, some, total }) => ({
          language: code,
          ...marks.get(code),
          own: code === language,
          total,
          hits: await Promise.all(some.map((hit) => shown(hit, matched))),
        })),
      ),
      facets: facets(all, filters, labels),
      suggestions: said,
      corrected: Boolean(said.length && !matched.empty),
      stopped: matched.stopped,
    };
  };

  // The query with some of its words written as the library writes them.
  const respelt = (text, spelt) => {
    let at = -1;
    return text.replace(RUN, (run) => {
      const count = analysis.words(run, "").length;
      const place = at + 1;
      at += count;
      return count === 1 && spelt.has(place) ? spelt.get(place) : run;
    });
  };

  return { search };
};

globalThis.DalilSearch = { open, words: analysis.words, isStop: analysis.isStop, loosened: analysis.loosened, cites: citations.read };
