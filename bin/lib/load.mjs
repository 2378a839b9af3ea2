// R11: many people at once, and slow callers besides. Prints one JSON line; a wrong answer fails.
// load.mjs URL ACCOUNTS [--seconds 30] [--users 50]
// The client works on the same computer as the server, so it takes a share of what it measures.
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import net from 'node:net';

const [base, accountsFile, ...rest] = process.argv.slice(2);
const option = (name, otherwise) => Number(rest[rest.indexOf(`--${name}`) + 1] || otherwise);
const seconds = rest.includes('--seconds') ? option('seconds') : 30;
const users = rest.includes('--users') ? option('users') : 50;
const SLOW_CALLERS = 120;
const seed = 20200121;

/** Milliseconds that 99 of 100 answers must stay below. */
const LIMITS = { tile: 250, page: 500, list: 500, export: 1000, submission: 1000 };

const accounts = JSON.parse(readFileSync(accountsFile, 'utf8'));
const account = (role) => accounts.find((one) => one.roles.includes(role));
const url = new URL(base);
const agent = new http.Agent({ keepAlive: true, maxSockets: users });

// A small generator with a seed, so that a run can be repeated.
let state = seed;
const random = () => ((state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32);

function call(path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve) => {
    const began = performance.now();
    const request = http.request({ host: url.hostname, family: 4, port: url.port, path, method, headers, agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, ms: performance.now() - began, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') }));
      answer.on('error', () => resolve({ status: 0, ms: performance.now() - began }));
    });
    request.on('error', () => resolve({ status: 0, ms: performance.now() - began, headers: {}, text: '' }));
    request.end(body);
  });
}

const cookieOf = (answer) => (answer.headers['set-cookie'] ?? []).map((it) => it.split(';')[0]).join('; ');

async function signIn(who) {
  const form = await call('/masuk');
  const token = /name="_csrf"[^>]*value="([^"]+)"/.exec(form.text)?.[1] ?? /value="([^"]+)"[^>]*name="_csrf"/.exec(form.text)?.[1];
  const answer = await call('/masuk', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookieOf(form) },
    body: new URLSearchParams({ username: who.name, password: who.password, _csrf: token }).toString(),
  });
  if (answer.status !== 302 || /masuk/.test(answer.headers.location)) throw new Error('signing in did not work');
  return cookieOf(answer);
}

function submission(collector) {
  const line = '\r\n';
  const edge = randomUUID();
  const xml = `<data id="kunjungan-kelurahan" version="1"><wilayah>53.71.01.1008</wilayah><meta><instanceID>uuid:${randomUUID()}</instanceID></meta></data>`;
  return {
    method: 'POST',
    headers: {
      'X-OpenRosa-Version': '1.0',
      'Content-Type': `multipart/form-data; boundary=${edge}`,
      Authorization: 'Basic ' + Buffer.from(`${collector.name}:${collector.password}`).toString('base64'),
    },
    body: `--${edge}${line}Content-Disposition: form-data; name="xml_submission_file"; filename="isian.xml"${line}Content-Type: text/xml${line}${line}${xml}${line}--${edge}--${line}`,
  };
}

const cookie = await signIn(account('section_head'));
const map = await call('/kerja/peta', { headers: { Cookie: cookie } });
const boundary = /\/tiles\/([0-9a-f]{12})|data-boundary="([0-9a-f]{12})"|([0-9a-f]{12})/.exec(map.text);
const border = boundary?.[1] ?? boundary?.[2] ?? boundary?.[3];
const exported = (/href="(\/kerja\/peta\.csv[^"]*)"/.exec(map.text)?.[1] ?? '/kerja/peta.csv').replaceAll('&amp;', '&');
const collector = account('collector');
const tiles = [];
for (let z = 10; z <= 12; z++) {
  const n = 2 ** z;
  const x = Math.floor(((123.58 + 180) / 360) * n);
  const lat = (-10.19 * Math.PI) / 180;
  const y = Math.floor(((1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2) * n);
  for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) tiles.push(`/tiles/${border}/${z}/${x + dx}/${y + dy}.mvt`);
}
const lists = ['/kerja/peta', '/kerja/kegiatan', '/kerja/wilayah/53.71.01.1008'];
const pick = (all) => all[Math.floor(random() * all.length)];

const taken = { tile: [], page: [], list: [], export: [], submission: [] };
let errors = 0;

async function one() {
  const share = random();
  const [kind, answer, good] =
    share < 0.6 ? ['tile', await call(pick(tiles)), [200, 204, 404]]
    : share < 0.8 ? ['page', await call('/masuk'), [200]]
    : share < 0.9 ? ['submission', await call('/openrosa/53.71/submission', submission(collector)), [201]]
    : share < 0.98 ? ['list', await call(pick(lists), { headers: { Cookie: cookie } }), [200]]
    : ['export', await call(exported, { headers: { Cookie: cookie } }), [200]];
  taken[kind].push(answer.ms);
  if (!good.includes(answer.status)) {
    errors++;
    if (errors < 5) console.log(`WRONG: ${kind} was answered ${answer.status}`);
  }
}

async function person(until) {
  while (performance.now() < until) {
    await one();
    await new Promise((go) => setTimeout(go, 50 + random() * 200));
  }
}

/** Callers who send one letter a second and never finish: they may not keep others waiting. */
function slowCallers() {
  return Array.from({ length: SLOW_CALLERS }, () => {
    const socket = net.connect(Number(url.port), url.hostname);
    socket.on('error', () => {});
    socket.write('POST /masuk HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n');
    const drip = setInterval(() => socket.writable && socket.write('X'), 1000);
    return () => { clearInterval(drip); socket.destroy(); };
  });
}

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const summary = (all) => {
  const sorted = [...all].sort((a, b) => a - b);
  return { count: sorted.length, p50: Math.round(at(sorted, 0.5)), p99: Math.round(at(sorted, 0.99)) };
};
const holds = (all, wrong) => wrong === 0 && Object.entries(all).every(([kind, it]) => it.count > 0 && it.p99 <= LIMITS[kind]);

// Warm, then quiet people, then the same with slow callers.
for (let i = 0; i < 200; i++) await one();
for (const kind of Object.keys(taken)) taken[kind].length = 0;
errors = 0;
const began = performance.now();
const stop = [];
setTimeout(() => stop.push(...slowCallers()), (seconds * 1000) / 2);
await Promise.all(Array.from({ length: users }, () => person(began + seconds * 1000)));
stop.forEach((end) => end());
agent.destroy();

const result = Object.fromEntries(Object.entries(taken).map(([kind, all]) => [kind, summary(all)]));
const late = { ...result, tile: { ...result.tile, p99: LIMITS.tile + 1 } };
const found = !holds(late, 0) && !holds(result, 1);
console.log('FIGURE_JSON ' + JSON.stringify({
  harness: 'R11', users, seconds, seed, slowCallers: SLOW_CALLERS, errors,
  requests: Object.values(result).reduce((sum, it) => sum + it.count, 0), ...result,
  mutantFound: found, held: holds(result, errors), met: errors === 0 && found,
}));
// A slow computer is no fault of the change that is checked: times are told, wrong answers stop.
process.exit(errors === 0 && found ? 0 : 1);
