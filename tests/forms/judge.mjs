// Reads a line for each form, with its answers, and writes which of them the page would take.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import vm from "node:vm";

const [script] = process.argv.slice(2);
const Logic = vm.runInThisContext(`${readFileSync(script, "utf8")};Logic`);
for await (const line of createInterface({ input: process.stdin })) {
  const { form, answers } = JSON.parse(line);
  const taken = answers.map((each) => Logic.judge(form, each).size === 0);
  const xml = answers.map((each, place) => (taken[place] ? Logic.xml(form, each, "0") : ""));
  console.log(JSON.stringify({ taken, xml }));
}
