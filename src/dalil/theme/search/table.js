// The facts of every item, and where its entries stand among all entries.
const table = (given, codes) => {
  const { number, year, date, status, statuses, issuer, issuers, topics, topicNames, kinds } = given;
  const items = [];
  const ordinals = new Map();
  for (const [collection, size] of given.collections) {
    for (let each = 0; each < size; each += 1) {
      const at = items.length;
      items.push({
        at,
        collection,
        number: String(number[at] || ""),
        year: String(year[at] || ""),
        date: String(date[at] || ""),
        status: statuses[status[at]],
        issuer: issuers[issuer[at]],
        topic: [topics[at]].flat().map((place) => topicNames[place]),
        kinds: [collection, ...(kinds[at] ?? [])],
        language: codes.filter((code) => given.counts[code][at]),
        cards: {},
      });
    }
  }
  // Entries are numbered language by language; cards within a collection of a language.
  const starts = new Map();
  let total = 0;
  for (const code of codes) {
    const column = [];
    ordinals.clear();
    for (const item of items) {
      column.push(total);
      total += given.counts[code][item.at];
      const before = ordinals.get(item.collection) ?? 0;
      item.cards[code] = before;
      ordinals.set(item.collection, before + given.cards[code][item.at]);
    }
    starts.set(code, column);
  }
  const begin = codes.map((code) => starts.get(code)[0] ?? 0);
  const codeOf = (entry) => codes[begin.findLastIndex((each) => each <= entry)];
  const size = (code) => {
    const at = codes.indexOf(code);
    return (begin[at + 1] ?? total) - begin[at];
  };
  const itemOf = (entry, code) => {
    const column = starts.get(code);
    let low = 0;
    let high = column.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (column[middle] <= entry) low = middle;
      else high = middle - 1;
    }
    return items[low];
  };
  // The number of the card that an entry stands on, in its collection, and its place there.
  const onCard = (item, code, place) => {
    const [entries, cards] = [given.counts[code][item.at], given.cards[code][item.at]];
    const own = Math.floor((place * cards) / entries);
    return [item.cards[code] + own, place - Math.ceil((own * entries) / cards)];
  };
  return {
    items,
    onCard,
    codeOf,
    itemOf,
    size,
    first: (item, code) => starts.get(code)[item.at],
    count: (item, code) => given.counts[code][item.at],
  };
};
