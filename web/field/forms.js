// Blank forms on the phone: fetched when the office has other ones, kept as long as a draft needs them.
import { formList, formText, mediaList, mediaText } from "./office.js"

/**
 * @typedef {{name: string, version: string, title: string, hash: string, offered: boolean, text: string,
 *   media: {name: string, hash: string, text: string}[]}} KeptForm
 */

/** Fetches what changed. @param {import("./shelf.js").Shelf} shelf @param {string} project @returns {Promise<boolean>} whether a form has a newer version */
export async function renewForms(shelf, project) {
  const offered = await formList(project)
  const kept = await shelf.forms()
  let newer = false
  for (const one of offered) {
    const had = kept.find((form) => form.name === one.name && form.version === one.version)
    const media = one.media ? await renewMedia(project, one, had?.media ?? []) : []
    if (had?.hash === one.hash && had.offered && same(media, had.media)) continue
    newer ||= !had && kept.some((form) => form.name === one.name)
    const text = had?.hash === one.hash ? had.text : await formText(project, one)
    await shelf.keepForm({ name: one.name, version: one.version, title: one.title, hash: one.hash, offered: true, text, media })
  }
  await retire(shelf, offered)
  await shelf.remember("forms-checked", Date.now())
  return newer
}

async function renewMedia(project, form, had) {
  const wanted = await mediaList(project, form)
  return Promise.all(
    wanted.map(async ({ name, hash }) => {
      const known = had.find((file) => file.name === name && file.hash === hash)
      return known ?? { name, hash, text: await mediaText(project, form, name) }
    }),
  )
}

const same = (one, other) => one.length === other.length && one.every((file, at) => file.hash === other[at].hash)

/** What is no longer offered stays only while a draft uses it. */
async function retire(shelf, offered) {
  const drafts = (await shelf.allFilled()).filter((one) => one.state === "draft")
  for (const form of await shelf.forms()) {
    if (offered.some((one) => one.name === form.name && one.version === form.version)) continue
    if (drafts.some((one) => one.form === form.name && one.version === form.version)) {
      if (form.offered) await shelf.keepForm({ ...form, offered: false })
    } else {
      await shelf.dropForm(form.name, form.version)
    }
  }
}
