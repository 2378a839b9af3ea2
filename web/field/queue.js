// What waits to be sent, and the sending. Nothing leaves the queue before the office said that it is on its disk.
import { NotReached, Refused, SignedOut, post } from "./office.js"

/** A post carries so much; a weak network then loses little when it breaks. The office takes far more. */
const MOST_BYTES = 8_000_000
const MOST_FILES = 100
const KEEP_SENT_DAYS = 30

/**
 * @typedef {{sent: number, files: number, trouble: null|"offline"|"signed-out"}} Round
 * @param {import("./shelf.js").Shelf} shelf
 * @param {{project: string, header: string, token: string}} way
 * @param {(one: import("./shelf.js").Filled, done: number) => void} [told] for each post that was taken
 * @returns {Promise<Round>}
 */
export async function sendAll(shelf, way, told = () => {}) {
  /** @type {Round} */
  const round = { sent: 0, files: 0, trouble: null }
  for (const one of await waiting(shelf)) {
    try {
      await send(shelf, way, one, told)
      round.sent += 1
      round.files += one.files.length
    } catch (failed) {
      if (failed instanceof Refused) {
        await shelf.keep({ ...(await shelf.filled(one.id)), tried: Date.now(), refused: failed.message })
        continue
      }
      if (!(failed instanceof NotReached) && !(failed instanceof SignedOut)) throw failed
      round.trouble = failed instanceof SignedOut ? "signed-out" : "offline"
      break
    }
  }
  return round
}

/** Oldest first; with photos only over Wi-Fi, where that is wished and the browser knows. */
async function waiting(shelf) {
  const wifiOnly = (await shelf.recall("wifi-only")) && navigator.connection?.type === "cellular"
  const ready = (await shelf.allFilled()).filter((one) => one.state === "ready").reverse()
  return wifiOnly ? ready.filter((one) => one.files.length === 0) : ready
}

async function send(shelf, way, one, told) {
  let now = one
  const posts = inPosts(now.files.filter((file) => !file.sent))
  for (const [at, files] of posts.entries()) {
    await post(way, await parts(shelf, now, files, at + 1 < posts.length))
    now = {
      ...now,
      files: now.files.map((file) => (files.some((sent) => sent.name === file.name) ? { ...file, sent: true } : file)),
    }
    if (at + 1 < posts.length) await shelf.keep(now)
    told(now, now.files.filter((file) => file.sent).length)
  }
  await shelf.keep(received(now))
}

/** After the receipt: photos and answers leave the phone, but for those that are nobody's own. */
const received = (one) => ({
  ...one,
  state: "sent",
  xml: "",
  files: [],
  photos: one.files.length,
  at: undefined,
  refused: undefined,
  sentAt: Date.now(),
  changed: Date.now(),
})

/** At least one post, also without files. @param {{bytes: number, name: string}[]} files */
export function inPosts(files) {
  const posts = [[]]
  let bytes = 0
  for (const file of files) {
    const last = posts[posts.length - 1]
    if (last.length && (bytes + file.bytes > MOST_BYTES || last.length === MOST_FILES)) {
      posts.push([file])
      bytes = file.bytes
    } else {
      last.push(file)
      bytes += file.bytes
    }
  }
  return posts
}

async function parts(shelf, one, files, more) {
  const parts = new FormData()
  parts.append("xml_submission_file", new File([one.xml], "submission.xml", { type: "text/xml" }))
  for (const { name } of files) parts.append(name, await shelf.file(one.id, name), name)
  if (more) parts.append("*isIncomplete*", "yes")
  return parts
}

/** Copies of what was sent stay for a month. @param {import("./shelf.js").Shelf} shelf */
export async function clearOld(shelf, now = Date.now()) {
  for (const one of await shelf.allFilled()) {
    if (one.state === "sent" && now - one.sentAt > KEEP_SENT_DAYS * 86_400_000) await shelf.drop(one.id)
  }
}
