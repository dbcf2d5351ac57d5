// Files of the index, each asked for once: by fetch, or by a script element where a page was opened
// from a disk and fetch is not allowed.
const loading = (manifest) => {
  const base = manifest.slice(0, manifest.lastIndexOf("/") + 1);
  const fetched = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    const text = await answer.text();
    return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
  };
  const waiting = new Map();
  const tagged = (url, name) =>
    new Promise((resolve, reject) => {
      globalThis.dalilShard = (given, value) => waiting.get(given)?.(value);
      waiting.set(name, resolve);
      const script = document.createElement("script");
      script.src = url;
      script.onload = () => script.remove();
      script.onerror = () => {
        script.remove();
        reject(new Error(url));
      };
      document.head.append(script);
    });
  return (name) => {
    const url = `${base}${name}.js`;
    return globalThis.location?.protocol === "file:" ? tagged(url, name) : fetched(url);
  };
};

// One of the digests that stand one after the other.
const digestOf = (digests, at) => digests.slice(at * SHAPE.digest, (at + 1) * SHAPE.digest);

const once = (load) => {
  const asked = new Map();
  return (name) => {
    if (!asked.has(name)) {
      const answer = load(name);
      asked.set(name, answer);
      answer.catch(() => asked.delete(name)); // the next search tries again
    }
    return asked.get(name);
  };
};
