// What stands in the program that we did not write: counts it, and refuses a licence that nobody has
// looked at and a version with a known hole. libraries.mjs BOM PACKAGE-LOCK ADVISORIES
import { readFileSync } from 'node:fs';

// One of these must be among the licences of a library. A new one is read by a person, then added.
const LOOKED_AT = [
  'Apache-2.0', 'MIT', 'MIT-0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC', 'OFL-1.1', 'CC0-1.0',
  'EPL-2.0', 'LGPL-2.1-or-later', 'Go License', 'Broadcom Foundation License', 'BlueOak-1.0.0', 'MPL-2.0',
  'EDL-1.0', 'Python-2.0',
  // Linked, not changed: the exception lets it.
  'GPL-2.0-with-classpath-exception',
];
const OURS = 'id.petadaya';

const [bomPath, lockPath, advisoriesPath] = process.argv.slice(2);
const [bom, lock] = [bomPath, lockPath].map((path) => JSON.parse(readFileSync(path, 'utf8')));
const advisories = readFileSync(advisoriesPath, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split(';'))
  .map(([library, fixedIn, advisory]) => ({ library, fixedIn, advisory }));

const java = bom.components
  .filter((one) => one.group !== OURS)
  .map((one) => ({
    name: `${one.group}:${one.name}:${one.version}`,
    library: `${one.group}:${one.name}`,
    version: one.version,
    licences: (one.licenses ?? []).flatMap((it) => [it.license?.id, it.license?.name, it.expression].filter(Boolean)),
  }));
const browser = Object.entries(lock.packages)
  .filter(([path]) => path)
  .map(([path, one]) => ({
    name: `${path.replace(/^.*node_modules\//, '')}:${one.version}`,
    licences: (one.license ?? '').replace(/[()]/g, '').split(/ OR | AND /).filter(Boolean),
  }));

const notLookedAt = (all) => all.filter((one) => !one.licences.some((it) => LOOKED_AT.includes(it)));
const unread = notLookedAt([...java, ...browser]);
for (const one of unread) console.log(`WRONG: ${one.name} has ${one.licences.join(', ') || 'no licence told'}`);

/** Whether version a comes before b; what is no number does not count. */
function isOlder(a, b) {
  const [left, right] = [a, b].map((text) => text.split(/[.-]/).map((part) => parseInt(part, 10)).filter((part) => !Number.isNaN(part)));
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    if ((left[at] ?? 0) !== (right[at] ?? 0)) return (left[at] ?? 0) < (right[at] ?? 0);
  }
  return false;
}

const withHoles = (all) => advisories.flatMap((it) => all
  .filter((one) => one.library === it.library && isOlder(one.version, it.fixedIn))
  .map((one) => `${one.name} has ${it.advisory}, mended in ${it.fixedIn}`));
const holes = withHoles(java);
for (const hole of holes) console.log(`WRONG: ${hole}`);
// A row that matches no library guards nothing.
const idle = advisories.filter((it) => !java.some((one) => one.library === it.library));
for (const it of idle) console.log(`WRONG: ${it.library} of ${it.advisory} does not stand in the program`);
// The mutant: each of them in a version before its mending must be seen.
const older = advisories.map((it) => ({ name: it.library, library: it.library, version: '0.9' }));
const holesSeen = withHoles(older).length;
const sound = holes.length === 0 && idle.length === 0 && advisories.length > 0 && holesSeen === advisories.length;
console.log('FIGURE_JSON ' + JSON.stringify({
  harness: 'R15', part: 'advisories', rows: advisories.length, holes: holes.length, mutants_seen: holesSeen, met: sound,
}));
// The mutant: a licence that nobody has looked at must be seen.
const mutantSeen = notLookedAt([{ name: 'mutant', licences: ['SSPL-1.0'] }]).length;
const met = unread.length === 0 && java.length > 0 && mutantSeen === 1;
console.log('FIGURE_JSON ' + JSON.stringify({
  harness: 'R15', part: 'licences', libraries_java: java.length, libraries_browser_and_build: browser.length,
  not_looked_at: unread.length, mutants_seen: mutantSeen, met,
}));
process.exit(met && sound ? 0 : 1);
