// What one person has on this phone: forms, drafts, what waits and what was sent. All of it is locked with that person's key.
import { beginning, read, write } from "./database.js"
import { CURRENT } from "./leave.js"
import { newKey, open, openBytes, seal, sealBytes } from "./seal.js"

/**
 * One filled form.
 * @typedef {object} Filled
 * @property {string} id also the instance id that the office sees, without "uuid:"
 * @property {"draft"|"ready"|"sent"} state
 * @property {string} form @property {string} version @property {string} title @property {string} place
 * @property {string} [visit] id of the visit it belongs to
 * @property {string} xml the answers; gone once they were sent
 * @property {{name: string, type: string, bytes: number, sent?: boolean}[]} files
 * @property {string} [at] the question that was open
 * @property {number} changed @property {number} [sentAt]
 * @property {number} [tried] @property {string} [refused] why the office did not take it
 * @property {{label: string, text: string}[]} [answers] what may be read after sending: nothing personal
 */

/** Whose phone it is now, also without a network. @returns {Promise<Shelf|null>} */
export async function currentShelf() {
  const id = await read("phone", (all) => all.get(CURRENT))
  return id ? shelfOf(id) : null
}

/** Makes it this person's phone; what others left here stays locked. @param {string} id @param {string} name */
export async function takePhone(id, name) {
  const known = await read("person", (all) => all.get(id))
  const key = known?.key ?? (await newKey())
  await write(["person", "phone"], (of) => {
    of("person").put({ id, name, key })
    of("phone").put(id, CURRENT)
  })
  return shelfOf(id)
}

/** A number that means this phone to the office and nobody else. */
export async function phoneNumber() {
  const known = await read("phone", (all) => all.get("number"))
  if (known) return known
  const made = `petadaya:${crypto.randomUUID()}`
  await write(["phone"], (of) => of("phone").put(made, "number"))
  return made
}

async function shelfOf(id) {
  const person = await read("person", (all) => all.get(id))
  return person ? new Shelf(person.id, person.name, person.key) : null
}

export class Shelf {
  #key

  constructor(person, name, key) {
    this.person = person
    this.name = name
    this.#key = key
  }

  /** Something kept under a name; undefined when it never was. @param {string} name */
  async recall(name) {
    const row = await read("kept", (all) => all.get([this.person, name]))
    return row && open(this.#key, row.sealed, `kept/${name}`)
  }

  /** @param {string} name @param {unknown} value */
  async remember(name, value) {
    const sealed = await seal(this.#key, value, `kept/${name}`)
    await write(["kept"], (of) => of("kept").put({ person: this.person, name, sealed }))
  }

  /** @returns {Promise<import("./forms.js").KeptForm[]>} */
  async forms() {
    const rows = await read("form", (all) => all.getAll(beginning(this.person)))
    return Promise.all(rows.map((row) => open(this.#key, row.sealed, `form/${row.name}/${row.version}`)))
  }

  /** @param {string} name @param {string} version */
  async form(name, version) {
    const row = await read("form", (all) => all.get([this.person, name, version]))
    return row && open(this.#key, row.sealed, `form/${name}/${version}`)
  }

  /** @param {import("./forms.js").KeptForm} form */
  async keepForm(form) {
    const { name, version } = form
    const sealed = await seal(this.#key, form, `form/${name}/${version}`)
    await write(["form"], (of) => of("form").put({ person: this.person, name, version, sealed }))
  }

  dropForm(name, version) {
    return write(["form"], (of) => of("form").delete([this.person, name, version]))
  }

  /** Newest first. @returns {Promise<Filled[]>} */
  async allFilled() {
    const rows = await read("filled", (all) => all.getAll(beginning(this.person)))
    const opened = await Promise.all(rows.map((row) => open(this.#key, row.sealed, `filled/${row.id}`)))
    return opened.sort((a, b) => b.changed - a.changed)
  }

  /** @param {string} id @returns {Promise<Filled|undefined>} */
  async filled(id) {
    const row = await read("filled", (all) => all.get([this.person, id]))
    return row && open(this.#key, row.sealed, `filled/${id}`)
  }

  /** Comes back when it lies on disk, with the files that are new. @param {Filled} one @param {File[]} [fresh] */
  async keep(one, fresh = []) {
    const sealed = await seal(this.#key, one, `filled/${one.id}`)
    const files = await Promise.all(
      fresh.map(async (file) => ({
        person: this.person,
        filled: one.id,
        name: file.name,
        type: file.type,
        sealed: await sealBytes(this.#key, await file.arrayBuffer(), `file/${one.id}/${file.name}`),
      })),
    )
    const named = new Set(one.files.map((file) => file.name))
    const gone = (await this.#fileKeys(one.id)).filter(([, , name]) => !named.has(name))
    await write(["filled", "file"], (of) => {
      of("filled").put({ person: this.person, id: one.id, sealed })
      for (const file of files) of("file").put(file)
      for (const key of gone) of("file").delete(key)
    })
  }

  /** @param {string} id of the filled form @param {string} name @returns {Promise<File>} */
  async file(id, name) {
    const row = await read("file", (all) => all.get([this.person, id, name]))
    return new File([await openBytes(this.#key, row.sealed, `file/${id}/${name}`)], name, { type: row.type })
  }

  /** @param {string} id */
  async drop(id) {
    const files = await this.#fileKeys(id)
    await write(["filled", "file"], (of) => {
      of("filled").delete([this.person, id])
      for (const key of files) of("file").delete(key)
    })
  }

  #fileKeys(id) {
    return read("file", (all) => all.getAllKeys(beginning(this.person, id)))
  }
}
