// What stands in the program that we did not write: counts it, and refuses a licence that nobody has
// looked at. libraries.mjs BOM PACKAGE-LOCK
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

const [bom, lock] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));

const java = bom.components
  .filter((one) => one.group !== OURS)
  .map((one) => ({
    name: `${one.group}:${one.name}:${one.version}`,
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
// The mutant: a licence that nobody has looked at must be seen.
const mutantSeen = notLookedAt([{ name: 'mutant', licences: ['SSPL-1.0'] }]).length;
const met = unread.length === 0 && java.length > 0 && mutantSeen === 1;
console.log('FIGURE_JSON ' + JSON.stringify({
  harness: 'R15', part: 'licences', libraries_java: java.length, libraries_browser_and_build: browser.length,
  not_looked_at: unread.length, mutants_seen: mutantSeen, met,
}));
process.exit(met ? 0 : 1);
