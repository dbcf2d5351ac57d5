// The words around what was found, what was found being marked. Cards hold the text as it was written.
const RUN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640\u200c\u200d'’]*[\p{L}\p{M}\p{N}])?/gu;
const BEFORE = 6;
const LENGTH = 38; // words

const excerpts = (named) => (text, code, stems, numbers) => {
  const runs = [...text.matchAll(RUN)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    marked: false,
  }));
  const read = [];
  runs.forEach((run, at) => {
    for (const word of analysis.words(text.slice(run.from, run.to), code)) {
      if (stems.has(word.stem)) {
        run.marked = true;
        run.stem = word.stem;
      }
      if (!analysis.isStop(word, code)) read.push({ ...word, at });
    }
  });
  if (numbers.size) {
    for (const { number, from, to } of named.found(read, code)) {
      if (!numbers.has(number)) continue;
      for (let at = read[from].at; at <= read[to - 1].at; at += 1) {
        runs[at].marked = true;
        runs[at].stem ??= `${SHAPE.mark}${number}`;
      }
    }
  }
  // The stretch with the most different words of the query.
  let best = 0;
  let most = -1;
  runs.forEach((run, at) => {
    if (!run.marked && at) return;
    const some = runs.slice(at, at + LENGTH - BEFORE).filter((each) => each.marked);
    const worth = new Set(some.map((each) => each.stem)).size * 100 + some.length;
    if (worth > most) [best, most] = [at, worth];
  });
  const start = runs.length <= LENGTH ? 0 : Math.max(0, Math.min(best - BEFORE, runs.length - LENGTH));
  const shown = runs.slice(start, start + LENGTH);
  if (!shown.length) return text ? [[text, false]] : [];
  const end = start + LENGTH < runs.length ? shown.at(-1).to : text.length;
  const pieces = start ? [["… ", false]] : [];
  const put = (piece, marked) => {
    if (!piece) return;
    const last = pieces.at(-1);
    if (last && last[1] === marked) last[0] += piece;
    else pieces.push([piece, marked]);
  };
  let at = start ? shown[0].from : 0;
  for (const run of shown) {
    put(text.slice(at, run.from), false);
    put(text.slice(run.from, run.to), run.marked);
    at = run.to;
  }
  put(text.slice(at, end), false);
  if (end < text.length) put(" …", false);
  return pieces;
};
