// A form that is being filled: ODK's own engine decides what is asked, what is allowed and how the answers are written.
import { loadForm } from "@getodk/xforms-engine"
import { answerText, nameOf, words } from "./answer.js"

const ASKED = new Set(["input", "select", "note", "upload", "range", "rank", "trigger"])

/**
 * A page of the form: a question, or whether a repeated part comes once more.
 * @typedef {{kind: "question"|"repeat", key: string, node: any, part: string, partAt: number, times: string}} Page
 */

/**
 * @param {import("./forms.js").KeptForm} form
 * @param {{xml: string, files: File[]}|null} saved what was filled before
 * @param {string} phone number of the phone
 */
export async function fill(form, saved, phone) {
  const loaded = await loadForm(form.text, { fetchFormAttachment: (url) => media(form, url) })
  if (loaded.status === "failure") throw new Error(`${form.name} cannot be opened: ${loaded.error.message}`)
  const how = { preloadProperties: { deviceID: phone }, instanceAttachments: { fileNameFactory: fileName } }
  const instance = saved ? await loaded.restoreInstance({ data: [parts(saved)] }, how) : loaded.createInstance(how)
  const filling = new Filling(instance.root, saved?.files ?? [])
  await filling.loaded()
  return filling
}

/** A list that travels with the form; its address in the form is `jr://file-csv/NAME`. */
async function media(form, url) {
  const name = decodeURIComponent(String(url).split("/").at(-1))
  const file = form.media.find((one) => one.name === name)
  return new Response(file?.text ?? "", { status: file ? 200 : 404, headers: { "Content-Type": "text/csv" } })
}

function parts({ xml, files }) {
  const data = new FormData()
  data.append("xml_submission_file", new File([xml], "xml_submission_file", { type: "text/xml" }))
  for (const file of files) data.append(file.name, file)
  return data
}

/** The camera's own name may say who and where; this one says when. */
const fileName = ({ writtenAt, extension }) => `${writtenAt.getTime()}${extension ?? ""}`

const PATIENCE = 40

export class Filling {
  /** Files by the name that the answers call them. @type {Map<string, File>} */
  #files

  constructor(root, files) {
    this.root = root
    this.#files = new Map(files.map((file) => [file.name, file]))
  }

  /** The engine reads files that were there before a moment later than answers. */
  async loaded() {
    const waits = ({ node }) => node.nodeType === "upload" && node.currentState.instanceValue && !node.currentState.value
    for (let turn = 0; turn < PATIENCE && this.pages().some(waits); turn += 1) await new Promise((done) => setTimeout(done, 25))
  }

  /** What is asked now, in order; an answer may change it. @returns {Page[]} */
  pages() {
    const found = []
    let parts = 0
    const walk = (node, part, times) => {
      for (const child of node.currentState.children ?? []) {
        if (!child.currentState.relevant) continue
        if (child.nodeType === "group") {
          const named = node === this.root && words(child.currentState.label)
          walk(child, named ? { name: named, at: (parts += 1) } : part, times)
        } else if (child.nodeType.startsWith("repeat-range")) {
          const name = words(child.currentState.label)
          const own = node === this.root && name ? { name, at: (parts += 1) } : part
          child.currentState.children.forEach((instance, at) => walk(instance, own, `${name || "Bagian"} ${at + 1}`))
          if (child.nodeType === "repeat-range:uncontrolled") found.push(page("repeat", child, own, ""))
        } else if (ASKED.has(child.nodeType)) {
          found.push(page("question", child, part, times))
        }
      }
    }
    walk(this.root, { name: "", at: 0 }, "")
    return found
  }

  /** What to keep: the answers, the files under the names that the answers call, and what is still wrong. */
  async snapshot() {
    const payload = await this.root.prepareInstancePayload({ payloadType: "monolithic" })
    const [data] = payload.data
    for (const [key, value] of data.entries())
      if (key !== "xml_submission_file") this.#files.set(key, new File([value], key, { type: value.type }))
    const named = this.pages()
      .filter(({ node }) => node.nodeType === "upload")
      .map(({ node }) => node.currentState.instanceValue)
    const files = named.filter(Boolean).map((name) => this.#file(name))
    const wrong = (payload.violations ?? []).map((one) => one.reference)
    return { xml: await data.get("xml_submission_file").text(), files, wrong }
  }

  /** An answer that calls a file which is nowhere is never written over the one that has it. */
  #file(name) {
    const file = this.#files.get(name)
    if (!file) throw new Error(`The answers call ${name}, which is not on the phone.`)
    return file
  }

  /** What was answered, in words. @returns {{name: string, label: string, text: string}[]} */
  answers() {
    return this.pages()
      .filter((one) => one.kind === "question" && !["note", "upload"].includes(one.node.nodeType))
      .map(({ node }) => ({ name: nameOf(node), label: words(node.currentState.label), text: answerText(node) }))
      .filter((one) => one.text !== "")
  }
}

const page = (kind, node, part, times) => ({
  kind,
  key: node.currentState.reference,
  node,
  part: part.name,
  partAt: part.at,
  times,
})
