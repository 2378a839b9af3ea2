// The field app: which screen is shown, whether the office is in reach, and when it is asked.
import { el, announce, icon } from "./element.js"
import { renewForms } from "./forms.js"
import { Barred, NotReached, SignedOut, provisions } from "./office.js"
import { clearOld, sendAll } from "./queue.js"
import { currentShelf, takePhone } from "./shelf.js"
import { fillScreen } from "./screen/fill.js"
import { openScreen, saveScreen } from "./screen/backup.js"
import { blankScreen } from "./screen/blank.js"
import { filledScreen } from "./screen/filled.js"
import { homeScreen } from "./screen/home.js"
import { readyScreen } from "./screen/ready.js"
import { sentScreen } from "./screen/sent.js"
import { settingsScreen } from "./screen/settings.js"

const EVERY = 5 * 60_000
/** A network that was just found is often not there yet: soon again, then ever later. */
const SOON = 3_000
const SWIPE_PIXELS = 70

const SCREENS = {
  "": homeScreen,
  draf: filledScreen,
  siap: readyScreen,
  terkirim: sentScreen,
  kosong: blankScreen,
  setelan: settingsScreen,
  isi: fillScreen,
  cadangan: saveScreen,
  "buka-cadangan": openScreen,
}

/** @type {[Function, "offline"|"signed-out"|"barred"][]} */
const OUT_OF_REACH = [
  [NotReached, "offline"],
  [SignedOut, "signed-out"],
  [Barred, "barred"],
]

/**
 * @typedef {object} Screen
 * @property {string} title @property {string} [sub]
 * @property {Node} [start] at the left of the head @property {Node} [end]
 * @property {any[]} main @property {any[]} [foot]
 * @property {string} [focus] what gets the focus @property {() => void} [form] what Enter and "Lanjut" do
 * @property {(way: -1|1) => void} [swipe]
 */
export class App {
  /** @type {import("./shelf.js").Shelf|null} */
  shelf = null
  /** @type {"online"|"offline"|"signed-out"|"barred"} */
  reach = navigator.onLine ? "online" : "offline"
  newForms = false
  /** What is being sent, for the screen of the queue. @type {{id: string, done: number}|null} */
  sending = null
  #busy = false
  #again = false
  /** Somebody wants the newest forms now. */
  #asked = false
  #misses = 0
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #later

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root
  }

  async start() {
    this.shelf = await currentShelf()
    await this.#recall()
    addEventListener("hashchange", () => this.draw())
    addEventListener("online", () => this.send())
    addEventListener("offline", () => this.#reached("offline"))
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.send())
    setInterval(() => this.#sendWaiting(), EVERY)
    this.root.addEventListener("touchstart", (event) => (this.touched = event.changedTouches[0]), { passive: true })
    this.root.addEventListener("touchend", (event) => this.#swiped(event.changedTouches[0]), { passive: true })
    if (this.shelf) this.draw()
    await this.send()
    if (!this.shelf) this.draw()
  }

  async #recall() {
    this.provisions = await this.shelf?.recall("provisions")
    this.swipes = (await this.shelf?.recall("swipe")) ?? true
  }

  /** @param {string} where after the `#` */
  go(where) {
    if (decodeURIComponent(location.hash.slice(1)) === where) return this.draw()
    location.hash = where
  }

  async draw() {
    const [name, ...rest] = location.hash.slice(1).split("/")
    if (!this.shelf) return homeScreen(this)
    await (SCREENS[name] ?? homeScreen)(this, ...rest)
  }

  /** Draws lists anew; a question stays as it is. */
  #redraw() {
    if (!location.hash.startsWith("#isi/")) return this.draw()
  }

  #reached(reach) {
    const other = this.reach !== reach
    this.reach = reach
    if (other) return this.#redraw()
  }

  /** What the sign for "Perbarui" does. */
  async renew() {
    this.#asked = true
    await this.send()
    announce(this.reach === "online" ? "Sudah diperbarui" : "Tidak ada sinyal")
  }

  /** Asks the office for what is new and sends what waits; two windows do it one after the other. */
  async send() {
    if (this.#busy) {
      this.#again = true
      return
    }
    this.#busy = true
    try {
      do {
        this.#again = false
        await navigator.locks.request("petadaya-lapangan-kirim", () => this.#try())
      } while (this.#again)
    } finally {
      this.#busy = false
    }
  }

  /** Only for what waits: asking without need would keep a session alive that nobody uses. */
  async #sendWaiting() {
    const all = (await this.shelf?.allFilled()) ?? []
    if (all.some((one) => one.state === "ready")) await this.send()
  }

  async #try() {
    clearTimeout(this.#later)
    try {
      await this.#round()
    } catch (failed) {
      const reach = OUT_OF_REACH.find(([kind]) => failed instanceof kind)?.[1]
      if (!reach) throw failed
      await this.#reached(reach)
    }
    await this.shelf?.remember("tried", Date.now())
    this.sending = null
    this.#misses = this.reach === "offline" && navigator.onLine ? this.#misses + 1 : 0
    if (this.#misses) this.#later = setTimeout(() => this.send(), Math.min(EVERY, SOON * 2 ** this.#misses))
    await this.#redraw()
  }

  async #round() {
    const told = await provisions()
    if (told.person !== this.shelf?.person || told.name !== this.shelf.name) await this.#takeOver(told)
    this.#asked ||= told.project !== this.provisions?.project
    this.provisions = { ...told, token: "" }
    await this.shelf.remember("provisions", this.provisions)
    await this.#reached("online")
    if (!(await this.shelf.recall("forms-checked"))) await this.#redraw()
    if (this.#asked || Date.now() - ((await this.shelf.recall("forms-checked")) ?? 0) > EVERY) {
      this.#asked = false
      this.newForms = (await renewForms(this.shelf, told.project)) || this.newForms
    }
    await clearOld(this.shelf)
    const round = await sendAll(this.shelf, told, (one, done) => {
      this.sending = { id: one.id, done }
      this.#redraw()
    })
    if (round.sent) {
      announce(`${round.sent} isian diterima kantor`)
      await this.shelf.remember("last-sent", { sent: round.sent, files: round.files, at: Date.now() })
    }
    if (round.trouble) await this.#reached(round.trouble)
  }

  /** Somebody else signed in: what the one before left stays locked and out of sight. */
  async #takeOver(told) {
    const other = this.shelf && this.shelf.person !== told.person
    this.shelf = await takePhone(told.person, told.name)
    await this.#recall()
    if (other && location.hash) location.hash = ""
    navigator.storage?.persist?.()
  }

  /** What the office says of a form's questions. @param {{form: string, version: string}} filled */
  notesOf({ form, version }) {
    const none = { personal: [], area: "", visit: "" }
    return this.provisions?.notes.find((one) => one.form === form && one.version === version) ?? none
  }

  /** @param {Screen} screen */
  show(screen) {
    this.swipe = screen.swipe
    const parts = [
      el(
        "header.head",
        {},
        screen.start,
        el("div.head__words", {}, el("p.head__title", {}, screen.title), screen.sub && el("p.head__sub", {}, screen.sub)),
        screen.end,
      ),
      el("main.app__main", { id: "isi", tabindex: "-1" }, screen.main),
      screen.foot?.length ? el("footer.app__foot", {}, screen.foot) : null,
    ]
    const submit = (event) => {
      event.preventDefault()
      screen.form?.()
    }
    const frame = screen.form
      ? el("form.app__frame", { onsubmit: submit, novalidate: true, autocomplete: "off" }, parts)
      : el("div.app__frame", {}, parts)
    this.root.replaceChildren(frame)
    document.title = `${screen.title} · Petadaya`
    if (screen.focus) this.root.querySelector(screen.focus)?.focus()
  }

  /** The head's way back. */
  back(where = "") {
    return el("button.square", { type: "button", "aria-label": "Kembali", onclick: () => this.go(where) }, icon("back"))
  }

  /** What stands on top of lists when the office is out of reach. */
  line() {
    if (this.reach === "offline")
      return el("p.line", {}, icon("no-signal"), el("span", {}, "Tidak ada sinyal. Isian tersimpan di ponsel ini."))
    if (this.reach === "signed-out") {
      return el(
        "p.line",
        {},
        icon("warn"),
        el("span", {}, "Isian tersimpan di ponsel ini. ", el("a", { href: "/lapangan/masuk" }, "Masuk lagi untuk mengirim.")),
      )
    }
    return this.reach === "barred" ? el("p.line", {}, icon("warn"), el("span", {}, "Akun ini tidak dapat mengirim isian.")) : null
  }

  #swiped(end) {
    const begun = this.touched
    if (!this.swipes || !this.swipe || !begun || end.target?.closest?.("input, textarea")) return
    const across = end.clientX - begun.clientX
    if (Math.abs(across) > SWIPE_PIXELS && Math.abs(across) > 2 * Math.abs(end.clientY - begun.clientY))
      this.swipe(across < 0 ? 1 : -1)
  }
}
