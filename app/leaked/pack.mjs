// Packs a list of leaked passwords for LeakedPasswords: of each that is long enough to be chosen here,
// the first eight bytes of its SHA-1, in ascending order of signed numbers.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const LEAST_LENGTH = 12
const [list, packed] = process.argv.slice(2)

const marks = readFileSync(list, 'utf8')
  .split(/\r?\n/)
  .filter(password => [...password].length >= LEAST_LENGTH)
  .map(password => createHash('sha1').update(password, 'utf8').digest().readBigInt64BE(0))
const ordered = BigInt64Array.from(new Set(marks)).sort()
const bytes = Buffer.alloc(8 * ordered.length)
ordered.forEach((mark, at) => bytes.writeBigInt64BE(mark, 8 * at))
mkdirSync(dirname(packed), { recursive: true })
writeFileSync(packed, bytes)
