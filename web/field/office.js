// What is said between the phone and the office. A session that ended answers with a redirect, which is never followed.

/** The office did not answer: no signal, or it is down. */
export class NotReached extends Error {}
/** It asks to sign in. */
export class SignedOut extends Error {}
/** The role of the account collects nothing. */
export class Barred extends Error {}
/** It answered no. */
export class Refused extends Error {
  /** @param {number} status @param {string} reason */
  constructor(status, reason) {
    super(reason)
    this.status = status
  }
}

/** @param {string} path @param {RequestInit} [how] */
async function ask(path, how = {}) {
  let answer
  try {
    answer = await fetch(path, { redirect: "manual", cache: "no-store", credentials: "same-origin", ...how })
  } catch {
    throw new NotReached()
  }
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new SignedOut()
  return answer
}

/**
 * Who works here, and what is taken along.
 * @returns {Promise<{person: string, name: string, project: string, now: string, header: string, token: string, aside: number,
 *   visits: {id: string, day: string, from: string, until: string, place: string, open: boolean}[],
 *   notes: {form: string, version: string, personal: string[], area: string, visit: string}[]}>} `aside`: how far the phone's clock is off, in milliseconds
 */
export async function provisions() {
  // A program's question: the sign-in page shall not lead back to it.
  const answer = await ask("/lapangan/bekal", { headers: { Accept: "application/json" } })
  if (!answer.ok) throw new NotReached()
  const told = await answer.json()
  return { ...told, aside: Date.now() - Date.parse(told.now) }
}

const door = (project) => `/lapangan/kantor/${project}`

/** @param {string} project @returns {Promise<{name: string, version: string, title: string, hash: string, media: boolean}[]>} */
export async function formList(project) {
  const list = await xml(`${door(project)}/formList`)
  return [...list.getElementsByTagName("xform")].map((one) => ({
    name: word(one, "formID"),
    version: word(one, "version"),
    title: word(one, "name"),
    hash: word(one, "hash"),
    media: one.getElementsByTagName("manifestUrl").length > 0,
  }))
}

/** @param {string} project @param {{name: string, version: string}} form */
export const formText = async (project, form) => (await found(`${place(project, form)}/form.xml`)).text()

/** @param {string} project @param {{name: string, version: string}} form @returns {Promise<{name: string, hash: string}[]>} */
export async function mediaList(project, form) {
  const list = await xml(`${place(project, form)}/manifest`)
  return [...list.getElementsByTagName("mediaFile")].map((one) => ({ name: word(one, "filename"), hash: word(one, "hash") }))
}

/** @param {string} project @param {{name: string, version: string}} form @param {string} file */
export const mediaText = async (project, form, file) =>
  (await found(`${place(project, form)}/media/${encodeURIComponent(file)}`)).text()

const place = (project, form) => `${door(project)}/forms/${encodeURIComponent(form.name)}/${encodeURIComponent(form.version)}`

/** Comes back only when the office has it on disk (201). @param {{project: string, header: string, token: string}} way @param {FormData} parts */
export async function post(way, parts) {
  const answer = await ask(`${door(way.project)}/submission`, {
    method: "POST",
    body: parts,
    headers: { [way.header]: way.token, "X-OpenRosa-Version": "1.0" },
  })
  if (answer.status === 201) return
  if (answer.status >= 500 || answer.status === 429 || answer.status === 408) throw new NotReached()
  throw new Refused(answer.status, reason(await answer.text()))
}

async function found(path) {
  const answer = await ask(path)
  if (answer.status === 403) throw new Barred()
  if (!answer.ok) throw new NotReached()
  return answer
}

const xml = async (path) => parsed(await (await found(path)).text())
const parsed = (text) => new DOMParser().parseFromString(text, "text/xml")
const word = (one, name) => one.getElementsByTagName(name)[0]?.textContent?.trim() ?? ""
const reason = (text) =>
  parsed(text).getElementsByTagName("OpenRosaResponse")[0]?.textContent?.trim() || "Kantor menolak isian ini."
