// A copy of what is not sent yet, locked with words that only the person knows: it opens on another phone, too.
// Layout: mark, salt, nonce, and then sealed: four bytes of length, the filled forms as JSON, the bytes of their files.
const MARK = "PETADAYA-CADANGAN-1\n"
const SALT_BYTES = 16
const NONCE_BYTES = 12
const ROUNDS = 600_000
export const LEAST_SIGNS = 12

/** The file is not a copy, or the words are not those it was locked with. */
export class NotOpened extends Error {}

/** @param {import("./shelf.js").Shelf} shelf @param {string} words */
export async function writeBackup(shelf, words) {
  const filled = (await shelf.allFilled()).filter((one) => one.state !== "sent")
  const files = await Promise.all(
    filled.flatMap((one) => one.files.map(({ name }) => shelf.file(one.id, name).then((file) => file.arrayBuffer()))),
  )
  const told = new TextEncoder().encode(JSON.stringify({ person: shelf.person, filled }))
  const length = new Uint8Array(new Uint32Array([told.length]).buffer)
  const plain = await new Blob([length, told, ...files]).arrayBuffer()
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, await key(words, salt), plain)
  return new Blob([MARK, salt, nonce, sealed], { type: "application/octet-stream" })
}

/**
 * Lays back what is not on the phone; what was sent already from elsewhere arrives once all the same.
 * @param {import("./shelf.js").Shelf} shelf @param {Blob} copy @param {string} words
 * @returns {Promise<number>} how many came back
 */
export async function readBackup(shelf, copy, words) {
  const { person, filled, files } = await opened(await copy.arrayBuffer(), words)
  if (person !== shelf.person) throw new NotOpened("Cadangan ini milik orang lain.")
  let came = 0
  for (const one of filled) {
    const own = one.files.map(({ name, type, bytes }) => new File([files(bytes)], name, { type }))
    if (await shelf.filled(one.id)) continue
    await shelf.keep(one, own)
    came += 1
  }
  return came
}

async function opened(bytes, words) {
  const mark = new TextEncoder().encode(MARK).length
  if (new TextDecoder().decode(bytes.slice(0, mark)) !== MARK) throw new NotOpened("Berkas ini bukan cadangan.")
  const salt = bytes.slice(mark, mark + SALT_BYTES)
  const iv = bytes.slice(mark + SALT_BYTES, mark + SALT_BYTES + NONCE_BYTES)
  const sealed = bytes.slice(mark + SALT_BYTES + NONCE_BYTES)
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key(words, salt), sealed).catch(() => {
    throw new NotOpened("Kata sandi cadangan tidak cocok.")
  })
  const [length] = new Uint32Array(plain.slice(0, 4))
  const told = JSON.parse(new TextDecoder().decode(plain.slice(4, 4 + length)))
  let at = 4 + length
  return { ...told, files: (many) => plain.slice(at, (at += many)) }
}

/** Slow on purpose: whoever finds the file shall not try many words. */
async function key(words, salt) {
  const typed = await crypto.subtle.importKey("raw", new TextEncoder().encode(words.normalize("NFC")), "PBKDF2", false, [
    "deriveKey",
  ])
  const way = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }
  return crypto.subtle.deriveKey(way, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"])
}
