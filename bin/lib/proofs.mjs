#!/usr/bin/env node
// What the harnesses printed in this run against what docs/proofs.md promises.
//   proofs.mjs LOGS OUT.json [--update-golden | --long]
// Each harness prints lines "FIGURE_JSON {"harness":"R1",…,"met":true}". All of them go into OUT.json. A
// harness that the page names must have printed at least one line, and each of its lines must say "met":true.
// Lines with "mutant":true are of a program that is wrong on purpose: they are kept, and not shown as figures;
// with --update-golden the figures of this run, the date and the machine are written into the page. With
// --long the run was one of bin/petadaya-soak: its figures go into the table of long runs, met or not.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

const [logs, out, option] = process.argv.slice(2);
const page = "docs/proofs.md";
const ROW = /^\| (R\d+) \| (.*?) \|/;
const LONG = /^\| (R\d+), long \|/;

const printed = readdirSync(logs)
  .filter((name) => name.endsWith(".log"))
  .flatMap((name) => readFileSync(join(logs, name), "utf8").split("\n"));
const lines = printed
  .filter((line) => line.includes("FIGURE_JSON {"))
  .map((line) => JSON.parse(line.slice(line.indexOf("{"))));
writeFileSync(out, JSON.stringify(lines, null, 2) + "\n");

// A harness that needs a right which this machine does not give says so itself.
const notRun = new Set(printed.map((line) => line.match(/^not run: (R\d+)/)?.[1]).filter(Boolean));

const said = new Map();
for (const line of lines.filter((one) => one.mutant !== true)) said.set(line.harness, [...(said.get(line.harness) ?? []), line]);
const today = new Date().toISOString().slice(0, 10);
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
const wrong = [];
const named = new Set();

const figures = (of) =>
  of
    .map(({ harness, part, met, mutant, ...rest }) =>
      [part, ...Object.entries(rest).map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : value}`)].filter(Boolean).join(", "),
    )
    .sort()
    .join("; ")
    .replaceAll("_", " ");

if (option === "--long") {
  const rows = new Map();
  const lines = readFileSync(page, "utf8").split("\n");
  for (const line of lines) if (LONG.test(line)) rows.set(line.match(LONG)[1], line);
  let missed = 0;
  for (const [harness, of] of said) {
    const unmet = of.filter((one) => one.met !== true).length;
    missed += unmet;
    rows.set(harness, `| ${harness}, long | ${unmet === 0 ? "met" : `**${unmet} not met**`} | ${figures(of)} | ${today}, ${machine} |`);
  }
  const head = lines.findIndex((line) => line.startsWith("| long run |"));
  const rest = lines.slice(head + 2).filter((line) => !LONG.test(line));
  const number = (name) => Number(name.slice(1));
  const sorted = [...rows.keys()].sort((a, b) => number(a) - number(b)).map((name) => rows.get(name));
  writeFileSync(page, [...lines.slice(0, head + 2), ...sorted, ...rest].join("\n"));
  console.log(`${said.size} long runs kept, ${missed} lines not met`);
  process.exit(missed === 0 ? 0 : 1);
}

const drawn = readFileSync(page, "utf8")
  .split("\n")
  .map((line) => {
    const row = line.match(ROW);
    if (!row) return line;
    const [, harness, promise] = row;
    const of = said.get(harness);
    named.add(harness);
    if (!of && notRun.has(harness)) console.log(`${harness} was not run here`);
    else if (!of) wrong.push(`${harness} is promised and printed nothing`);
    for (const one of of ?? []) {
      if (one.met !== true) wrong.push(`${harness} is not met: ${JSON.stringify(one)}`);
    }
    if (!of || option !== "--update-golden") return line;
    return `| ${harness} | ${promise} | ${figures(of)} | ${today}, ${machine} |`;
  })
  .join("\n");

for (const harness of said.keys()) {
  if (!named.has(harness)) console.log(`${harness} printed a figure that ${page} does not promise yet`);
}
if (option === "--update-golden" && wrong.length === 0) writeFileSync(page, drawn);
for (const one of wrong) console.log(`WRONG ${one}`);
console.log(`${named.size} harnesses promised, ${lines.length} lines, ${wrong.length} wrong`);
process.exit(wrong.length === 0 ? 0 : 1);
