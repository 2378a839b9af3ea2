import { draft } from "./draft.js"
import { holds } from "./expression.js"

const AGAIN_MS = 30000

// <one-question>: shows the questions of its form one at a time and keeps what could not be sent. Without script all stand below one another.
class OneQuestion extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form")
    this.asks = [...this.querySelectorAll(".ask")]
    this.later = document.querySelector("[data-later]")
    for (const part of this.querySelectorAll("[data-progress], [data-skip]")) part.hidden = false
    this.querySelector("[data-title]").hidden = true
    const kept = draft.read()
    if (kept) this.fill(kept.entries)
    const wrong = this.asks.findIndex((ask) => ask.dataset.wrong)
    this.listen()
    if (kept?.waiting) return this.send()
    this.show(this.seen()[0], false)
    if (wrong >= 0) this.show(this.asks[wrong])
    else if (kept) this.show(this.asks.find((ask) => ask.dataset.name === kept.at) ?? this.seen()[0])
  }

  disconnectedCallback() {
    clearInterval(this.again)
    removeEventListener("online", this.resend)
    if (this.later) this.later.hidden = true
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.forward()
    })
    this.querySelector("[data-back]").addEventListener("click", () => this.show(this.seen()[this.place() - 1]))
    this.querySelector("[data-skip]").addEventListener("click", () => this.skip())
    this.querySelector("[data-send]").addEventListener("click", () => this.send())
    this.later.hidden = false
    this.later.onclick = () => this.keep()
    this.resend = () => draft.read()?.waiting && this.send()
  }

  /** The answers so far; several of one question are divided by a space. */
  answer(name) {
    return new FormData(this.form).getAll(name).join(" ")
  }

  seen() {
    return this.asks.filter((ask) => !ask.dataset.relevant || holds(ask.dataset.relevant, (name) => this.answer(name), ""))
  }

  place() {
    return this.seen().indexOf(this.now)
  }

  show(ask, focus = true) {
    this.now = ask
    const seen = this.seen()
    const at = seen.indexOf(ask)
    for (const each of this.asks) each.hidden = each !== ask
    this.querySelector("[data-section]").textContent = ask.dataset.section ?? ""
    this.querySelector("[data-at]").textContent = `${at + 1} dari ${seen.length}`
    const bar = this.querySelector("progress")
    bar.max = seen.length
    bar.value = at + 1
    this.querySelector("[data-back]").hidden = at === 0
    this.querySelector("[data-next]").textContent = at === seen.length - 1 ? "Kirim jawaban" : "Lanjut"
    if (focus) (ask.querySelector(":checked") ?? ask.querySelector("input, textarea")).focus()
  }

  forward() {
    if (this.isWrong()) return
    const next = this.seen()[this.place() + 1]
    if (next) this.show(next)
    else this.send()
  }

  isWrong() {
    const { constraint, message, name } = this.now.dataset
    const current = this.answer(name)
    const wrong = Boolean(constraint) && current !== "" && !holds(constraint, (other) => this.answer(other), current)
    const words = this.now.querySelector("[data-fault]")
    words.textContent = wrong ? message : ""
    words.hidden = !wrong
    if (wrong) this.now.querySelector("input, textarea").focus()
    return wrong
  }

  skip() {
    for (const input of this.now.querySelectorAll("input")) {
      input.checked = false
      if (input.classList.contains("entry")) input.value = ""
    }
    for (const entry of this.now.querySelectorAll("textarea")) entry.value = ""
    this.forward()
  }

  fill(entries) {
    const given = new URLSearchParams(entries)
    for (const input of this.form.querySelectorAll("input, textarea")) {
      const values = given.getAll(input.name)
      if (input.type === "radio" || input.type === "checkbox") input.checked = values.includes(input.value)
      else if (values.length) input.value = values[0]
    }
  }

  entries() {
    return new URLSearchParams(new FormData(this.form)).toString()
  }

  keep() {
    const kept = draft.write({ entries: this.entries(), at: this.now.dataset.name })
    this.say(kept ? "Buka lagi tautan yang sama di ponsel ini untuk melanjutkan." : "Ponsel ini tidak menyimpan apa-apa dari halaman ini. Jawab sekarang, atau buka tautan di peramban biasa.", false)
  }

  /** Sends; where nobody answers, the answers stay on this phone until somebody does. */
  async send() {
    const entries = this.entries()
    try {
      const answer = await fetch(this.form.action, { method: "POST", body: new URLSearchParams(entries), credentials: "omit" })
      if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status))
      const page = new DOMParser().parseFromString(await answer.text(), "text/html")
      if (answer.status !== 422) draft.forget()
      const main = document.adoptNode(page.querySelector("main"))
      document.title = page.title
      document.querySelector("main").replaceWith(main)
      main.querySelector("h1")?.focus()
    } catch {
      const kept = draft.write({ entries, at: this.now?.dataset.name, waiting: true })
      this.say(kept ? "Jawaban tersimpan di ponsel ini dan terkirim saat ada sinyal. Jangan hapus halaman ini." : "Belum terkirim dan ponsel ini tidak menyimpan apa-apa. Jangan tutup halaman ini, lalu coba lagi.", true)
      clearInterval(this.again)
      this.again = setInterval(this.resend, AGAIN_MS)
      removeEventListener("online", this.resend)
      addEventListener("online", this.resend)
    }
  }

  say(words, waits) {
    this.form.hidden = true
    this.later.hidden = true
    const kept = this.querySelector("[data-kept]")
    kept.hidden = false
    kept.querySelector("[data-kept-words]").textContent = words
    kept.querySelector("[data-send]").hidden = !waits
    kept.focus()
  }
}

customElements.define("one-question", OneQuestion)
