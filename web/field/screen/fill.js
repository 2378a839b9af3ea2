// A form, one question at a time. What was answered is on the phone's disk before the next question shows.
import { answerText, nameOf, words } from "../answer.js"
import { announce, el, icon } from "../element.js"
import { control } from "../question/index.js"
import { phoneNumber } from "../shelf.js"
import { time } from "../words.js"

/** @param {import("../app.js").App} app @param {string} id of the filled form */
export async function fillScreen(app, id) {
  const filled = await app.shelf.filled(id)
  const form = filled && (await app.shelf.form(filled.form, filled.version))
  if (!form || filled.state !== "draft") return app.go("")
  const { fill } = await import("../engine.js")
  const files = await Promise.all(filled.files.map((file) => app.shelf.file(id, file.name)))
  const filling = await fill(form, filled.xml ? { xml: filled.xml, files } : null, await phoneNumber())
  const screen = new FillScreen(app, filled, filling)
  if (!filled.xml) await screen.begin()
  screen.openAt(filled.at)
}

class FillScreen {
  /** @type {Promise<void>} what is being written */
  #writing = Promise.resolve()
  #wrong = ""
  #at = ""

  constructor(app, filled, filling) {
    this.app = app
    this.filled = filled
    this.filling = filling
    this.notes = app.notesOf(filled)
  }

  /** The visit of now is answered already. */
  async begin() {
    const asked = this.filling.pages().find(({ node }) => this.filled.visit && nameOf(node) === this.notes.visit)
    if (asked?.node.getValueOption?.(this.filled.visit)) asked.node.selectValue(this.filled.visit)
    await this.#save()
  }

  openAt(key) {
    const pages = this.filling.pages()
    this.show(pages.find((page) => page.key === key) ?? pages[0])
  }

  /** @param {import("../engine.js").Page|undefined} page */
  show(page) {
    if (!page) return this.#end()
    this.#wrong = ""
    this.#at = page.key
    const pages = this.filling.pages()
    const at = pages.findIndex((one) => one.key === page.key)
    this.app.show({
      title: this.filled.title,
      sub: this.filled.place,
      start: this.#closeButton(),
      end: el(
        "button.square",
        { type: "button", "aria-label": "Daftar pertanyaan", onclick: () => this.#leave(() => this.#list()) },
        icon("list"),
      ),
      main: page.kind === "repeat" ? this.#repeat(page, pages, at) : this.#question(page, pages, at),
      foot: [this.saved(), this.#feet(page)],
      focus: "#judul",
      form: () => this.#step(page, 1),
      swipe: (way) => this.#step(page, way),
    })
  }

  #question(page, pages, at) {
    const { node } = page
    const asked = control(node, (work) => this.#answer(page, work))
    const wrong = el("p.wrong", { id: "salah", role: "alert", hidden: true })
    const hint = words(node.currentState.hint)
    return [
      this.#progress(page, pages, at),
      el("h1.question", { id: "judul", tabindex: "-1" }, words(node.currentState.label)),
      page.times && el("p.quiet", {}, page.times),
      hint && el("p.quiet", {}, hint),
      // Below a field; above a list, which may be longer than the screen.
      ...(node.nodeType === "select" ? [wrong, ...asked] : [...asked, wrong]),
    ]
  }

  #repeat(page, pages, at) {
    const { node } = page
    const label = words(node.currentState.label) || "bagian ini"
    const many = node.currentState.children.length
    const add = () => {
      node.addInstances()
      this.#leave(() => this.show(this.#first(node, many)))
    }
    const remove = () => {
      node.removeInstances(many - 1)
      this.#leave(() => this.show(this.filling.pages().find((one) => one.key === page.key)))
    }
    return [
      this.#progress(page, pages, at),
      el(
        "h1.question",
        { id: "judul", tabindex: "-1" },
        many ? `Ada ${label.toLowerCase()} lain?` : `Tambah ${label.toLowerCase()}?`,
      ),
      el("p.quiet", {}, many ? `${many} sudah diisi. Pilih Lanjut bila tidak ada lagi.` : "Pilih Lanjut bila tidak ada."),
      el("button.button", { type: "button", onclick: add }, icon("plus"), many ? "Tambah satu lagi" : "Tambah"),
      many > 0 && el("button.button.button--plain", { type: "button", onclick: remove }, "Hapus yang terakhir"),
    ]
  }

  /** The first question of one time of a repeated part. */
  #first(range, at) {
    const instance = range.currentState.children[at]
    const above = `${instance.currentState.reference}/`
    return this.filling.pages().find((page) => page.key.startsWith(above))
  }

  #progress(page, pages, at) {
    const share = Math.round((100 * (at + 1)) / pages.length)
    return el(
      "div.progress",
      {},
      el(
        "p",
        {},
        el("span", {}, page.part ? `Bagian ${page.partAt}: ${page.part}` : ""),
        el("span", {}, `${at + 1} dari ${pages.length}`),
      ),
      el("progress", { max: "100", value: String(share), "aria-label": "Sejauh ini" }),
    )
  }

  #closeButton() {
    return el(
      "button.square",
      { type: "button", "aria-label": "Tutup, simpan sebagai draf", onclick: () => this.#leave(() => this.app.go("")) },
      icon("close"),
    )
  }

  #feet(page) {
    return el(
      "div.feet",
      {},
      el("button.button.feet__back", { type: "button", onclick: () => this.#step(page, -1) }, "Kembali"),
      el("button.button.button--primary", { type: "submit" }, "Lanjut"),
    )
  }

  saved() {
    return el("p.kept", { id: "tersimpan" }, icon("save"), el("span", {}, `Tersimpan di ponsel, ${time(this.filled.changed)}`))
  }

  #answer(page, work) {
    try {
      work()
      this.#wrong = ""
    } catch (wrong) {
      if (!(wrong instanceof RangeError)) throw wrong
      this.#wrong = wrong.message
    }
    this.#tell("")
    this.#save()
  }

  /** Writes first, then goes. */
  async #leave(then) {
    document.activeElement?.blur?.()
    await this.#save()
    await then()
  }

  #violation(node) {
    const broken = node.validationState?.violation
    if (!broken) return ""
    const said = broken.message?.asString?.trim()
    return said || (broken.condition === "required" ? "Pertanyaan ini perlu dijawab." : "Jawaban ini belum sesuai. Periksa lagi.")
  }

  #tell(wrong) {
    const told = document.getElementById("salah")
    if (!told) return
    told.hidden = !wrong
    told.replaceChildren(...(wrong ? [icon("warn"), el("span", {}, wrong)] : []))
    const field = document.querySelector("#jawaban, .choice input, .place button, .photo input")
    if (field?.id === "jawaban") {
      field.setAttribute("aria-invalid", String(Boolean(wrong)))
      field.setAttribute("aria-describedby", "salah")
    }
    if (!wrong) return
    field?.focus()
    told.scrollIntoView({ block: "center" })
  }

  /** To the next question, if the answer to this one holds, or to the one before. */
  async #step(page, way) {
    document.activeElement?.blur?.()
    const wrong = way > 0 && page.kind === "question" && (this.#wrong || this.#violation(page.node))
    if (wrong) return this.#tell(wrong)
    const pages = this.filling.pages()
    const to = pages.findIndex((one) => one.key === page.key) + way
    this.#at = pages[to]?.key ?? this.#at
    await this.#save()
    if (to < 0) return this.app.go("")
    this.show(pages[to])
  }

  /** One after another, and whole: answers, files and where one stands. */
  #save() {
    this.#writing = this.#writing.then(async () => {
      const { xml, files, wrong } = await this.filling.snapshot()
      const known = new Set(this.filled.files.map((file) => file.name))
      this.wrong = wrong
      this.filled = {
        ...this.filled,
        xml,
        files: files.map(({ name, type, size }) => ({ name, type, bytes: size })),
        at: this.#at,
        place: this.#place(),
        visit: this.#value(this.notes.visit) || this.filled.visit,
        changed: Date.now(),
      }
      await this.app.shelf.keep(
        this.filled,
        files.filter((file) => !known.has(file.name)),
      )
      document.getElementById("tersimpan")?.replaceWith(this.saved())
    })
    return this.#writing.catch((failed) => {
      this.#writing = Promise.resolve()
      announce("Belum tersimpan. Ruang ponsel mungkin penuh.")
      throw failed
    })
  }

  #node(name) {
    return name ? this.filling.pages().find((page) => nameOf(page.node) === name)?.node : undefined
  }

  #value(name) {
    return this.#node(name)?.currentState.instanceValue ?? ""
  }

  #place() {
    const node = this.#node(this.notes.area)
    return (node && answerText(node)) || this.filled.place
  }

  #list() {
    this.app.show({
      title: "Daftar pertanyaan",
      sub: this.filled.title,
      start: el("button.square", { type: "button", "aria-label": "Kembali", onclick: () => this.openAt(this.#at) }, icon("back")),
      main: [
        el(
          "ul.rows",
          {},
          this.filling
            .pages()
            .filter((page) => page.kind === "question")
            .map((page) => this.#listed(page)),
        ),
        el("button.button", { type: "button", onclick: () => this.#end() }, "Ke akhir formulir"),
      ],
      foot: [],
    })
  }

  #listed(page) {
    const label = words(page.node.currentState.label)
    const said = answerText(page.node)
    return el(
      "li",
      {},
      el(
        "button.row",
        { type: "button", onclick: () => this.show(page) },
        el("span", {}, el("b", {}, label), el("small", {}, page.times ? `${page.times} · ${said || "–"}` : said || "–")),
      ),
    )
  }

  async #end() {
    await this.#save()
    const pages = this.filling.pages()
    const open = pages.filter((page) => this.wrong.includes(page.key))
    this.app.show({
      title: this.filled.title,
      sub: this.filled.place,
      start: this.#closeButton(),
      main: [
        el(
          "h1.question",
          { id: "judul", tabindex: "-1" },
          open.length ? `${open.length} pertanyaan perlu dilihat lagi` : "Isian sudah lengkap",
        ),
        el(
          "p.quiet",
          {},
          open.length
            ? "Pilih satu untuk membukanya. Draf tetap tersimpan."
            : "Setelah ditandai siap, isian terkirim sendiri saat ada sinyal.",
        ),
        open.length > 0 &&
          el(
            "ul.rows",
            {},
            open.map((page) => this.#listed(page)),
          ),
      ],
      foot: [
        this.saved(),
        el(
          "div.feet.feet--all",
          {},
          open.length === 0 &&
            el("button.button.button--primary", { type: "button", onclick: () => this.#ready() }, "Siap kirim"),
          el("button.button", { type: "button", onclick: () => this.app.go("") }, "Simpan sebagai draf"),
        ),
      ],
      swipe: (way) => way < 0 && this.show(pages.at(-1)),
      focus: "#judul",
    })
  }

  async #ready() {
    await this.#save()
    const personal = new Set(this.notes.personal)
    const answers = this.filling
      .answers()
      .filter((one) => !personal.has(one.name))
      .map(({ label, text }) => ({ label, text }))
    await this.app.shelf.keep({ ...this.filled, state: "ready", answers, changed: Date.now() })
    this.app.go("siap")
    this.app.send()
  }
}
