// Packs the tables of idn-area-data for PackedRegister: a mark, the number of areas, their code
// numbers (see CodeNumber) in ascending order, then their names as length and UTF-8 bytes; deflated.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'

const MARK = 0x50444152
const [tables, packed] = process.argv.slice(2)

function fields(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim().replace(/\s+/g, ' '))
}

function codeNumber(code) {
  const digits = code.replaceAll('.', '')
  const level = digits.length === 10 ? 3 : digits.length / 2 - 1
  return BigInt(digits.padEnd(10, '0')) * 4n + BigInt(level)
}

const areas = ['provinces', 'regencies', 'districts', 'villages'].flatMap(table => {
  const [head, ...lines] = readFileSync(join(tables, table + '.csv'), 'utf8').split(/\r?\n/).filter(Boolean)
  const name = fields(head).indexOf('name')
  return lines.map(fields).map(row => ({ code: codeNumber(row[0]), name: Buffer.from(row[name]) }))
})
areas.sort((a, b) => (a.code < b.code ? -1 : 1))

const head = Buffer.alloc(8 + 8 * areas.length)
head.writeInt32BE(MARK, 0)
head.writeInt32BE(areas.length, 4)
areas.forEach(({ code }, at) => head.writeBigInt64BE(code, 8 + 8 * at))
const names = areas.flatMap(({ name }) => [Buffer.of(name.length), name])
mkdirSync(dirname(packed), { recursive: true })
writeFileSync(packed, deflateSync(Buffer.concat([head, ...names]), { level: 9 }))
