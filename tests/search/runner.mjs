// Reads {files, requests} and prints the answers. `search` also says which files it loaded.
import { readFileSync } from "node:fs";

const { files, requests } = JSON.parse(readFileSync(0, "utf8"));
const names = Object.keys(files);
(0, eval)(files[names.find((name) => name.startsWith("search/engine."))]);
const manifest = names.find((name) => name.startsWith("search/manifest."));

let loaded = [];
const load = async (name) => {
  const address = `search/${name}.js`;
  loaded.push(address);
  if (!(address in files)) throw new Error(`no file ${address}`);
  let value;
  globalThis.dalilShard = (given, held) => {
    if (given === name) value = held;
  };
  (0, eval)(files[address]);
  return value;
};
const engine = manifest && (await DalilSearch.open(manifest, load));

const functions = {
  words: (text, code) =>
    DalilSearch.words(text, code).map((each) => [
      each.form,
      each.stem,
      DalilSearch.isStop(each, code),
      DalilSearch.loosened(each, code),
    ]),
  cites: (text) => DalilSearch.cites(text),
  search: async (text, options) => {
    loaded = [];
    const found = await engine.search(text, options);
    return { ...found, loaded };
  },
};
const answers = [];
for (const [name, ...given] of requests) answers.push(await functions[name](...given));
process.stdout.write(JSON.stringify(answers));
