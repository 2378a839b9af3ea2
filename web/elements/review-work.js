// <review-work>: sheet, columns and complaints of a file. A chosen complaint shows its cell; a changed answer reads again at once.
// Keys: n p or arrows for the next complaint, Enter its action, Ctrl+Enter saves, F6 goes round the regions.

class ReviewWork extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", (event) => this.#changed(event))
    this.addEventListener("submit", (event) => event.target.hasAttribute("data-swap") && this.#swap(event, event.target, event.submitter))
    this.addEventListener("focusin", (event) => this.#choose(event.target.closest("[data-complaint]")))
    this.addEventListener("click", (event) => this.#choose(event.target.closest("[data-complaint]")))
    this.addEventListener("keydown", (event) => this.#key(event))
    this.#drag(this.querySelector('[role="separator"]'))
    this.recount()
    const first = this.querySelector("[data-complaint]:not([data-solved])")
    if (first && !this.querySelector("[data-chosen]")) this.#choose(first, false)
  }

  get #complaints() {
    return [...this.querySelectorAll("[data-complaint]")]
  }

  #choose(row, scroll = true) {
    if (!row || row.hasAttribute("data-chosen")) return
    for (const each of this.querySelectorAll("[data-chosen]")) each.removeAttribute("data-chosen")
    row.setAttribute("data-chosen", "")
    const cell = document.getElementById(`sel-${row.dataset.cell}`)
    cell?.setAttribute("data-chosen", "")
    if (scroll && cell && matchMedia("(min-width: 760px)").matches) cell.scrollIntoView({ block: "nearest", inline: "nearest" })
  }

  #step(by) {
    const rows = this.#complaints
    const at = rows.findIndex((row) => row.hasAttribute("data-chosen"))
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))]
    next?.focus()
    next?.scrollIntoView({ block: "nearest" })
  }

  #key(event) {
    const field = event.target.closest("input, select, textarea")
    if (event.key === "Enter" && event.ctrlKey) return document.querySelector("[data-save]")?.click()
    if (event.key === "F6") {
      event.preventDefault()
      const regions = [...this.querySelectorAll("[data-region]")]
      const at = regions.findIndex((region) => region.contains(document.activeElement))
      return regions[(at + (event.shiftKey ? regions.length - 1 : 1)) % regions.length].focus()
    }
    if (field || event.target.closest('[role="separator"], .sheet-scroll')) return
    const step = { n: 1, ArrowDown: 1, p: -1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      this.#step(step)
    } else if (event.key === "Enter" && event.target.matches("[data-complaint]")) event.target.querySelector("select")?.focus()
  }

  /** The save buttons say how many rows they take. */
  recount() {
    const also = this.querySelector("[data-also-waiting]")
    for (const button of document.querySelectorAll("[data-clean]")) {
      const all = also?.checked
      button.textContent = all ? button.dataset.all : button.dataset.clean
      if (also) button.disabled = !all && button.dataset.none === "true"
    }
  }

  #changed(event) {
    if (event.target.hasAttribute("data-also-waiting")) return this.recount()
    const form = event.target.closest("form[data-swap]")
    if (!form || event.target.type === "checkbox" && !form.querySelector("select")?.value) return
    const value = form.querySelector(".complaints__value")
    if (event.target.name === "action" && event.target.value === "ISI" && value && !value.value) return value.focus()
    if (event.target === value && value.value) form.querySelector("select").value = "ISI"
    form.requestSubmit()
  }

  /** Sends the form and puts the answered page in the place of this one, keeping the focus and the scroll of each region. */
  async #swap(event, form, button) {
    event.preventDefault()
    const main = this.closest("main")
    const data = new FormData(form, button)
    const kept = [...this.querySelectorAll("[data-region], .sheet-scroll")].map((region) => [region.scrollLeft, region.scrollTop])
    const focused = document.activeElement?.id
    const ticks = [...main.querySelectorAll('input[form="simpan"]')].map((tick) => [tick.name, tick.value, tick.checked])
    main.setAttribute("aria-busy", "true")
    try {
      const answer = await fetch(form.getAttribute("action"), { method: "POST", body: new URLSearchParams(data) })
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main")
      if (!fresh?.querySelector("review-work")) return location.assign(answer.url)
      main.replaceWith(document.adoptNode(fresh))
      for (const [name, value, checked] of ticks) {
        const tick = fresh.querySelector(`input[form="simpan"][name="${name}"][value="${value}"]`)
        if (tick) tick.checked = checked
      }
      fresh.querySelector("review-work").recount()
      const regions = fresh.querySelectorAll("[data-region], .sheet-scroll")
      kept.forEach(([left, top], i) => regions[i]?.scrollTo(left, top))
      document.getElementById(focused)?.focus({ preventScroll: true })
    } catch {
      HTMLFormElement.prototype.submit.call(form)
    } finally {
      main.removeAttribute("aria-busy")
    }
  }

  #drag(border) {
    const set = (share) => {
      const bounded = Math.min(85, Math.max(20, share))
      this.style.setProperty("--top", `${bounded}%`)
      border.setAttribute("aria-valuenow", Math.round(bounded))
    }
    border.addEventListener("pointerdown", (event) => border.setPointerCapture(event.pointerId))
    border.addEventListener("pointermove", (event) => {
      if (!border.hasPointerCapture(event.pointerId)) return
      const box = this.getBoundingClientRect()
      set(((event.clientY - box.top) / box.height) * 100)
    })
    border.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -4, ArrowDown: 4 }[event.key]
      if (!step) return
      event.preventDefault()
      set(Number(border.getAttribute("aria-valuenow")) + step)
    })
  }
}

customElements.define("review-work", ReviewWork)
