// <figure-origin>: opens "Asal angka" beside the findings. Without script the same links open it as a page.
// Arrows move along the rows, Enter opens, Escape closes and gives the focus back to the figure.

class FigureOrigin extends HTMLElement {
  #cameFrom = null

  connectedCallback() {
    this.addEventListener("click", (event) => this.#click(event))
    this.addEventListener("keydown", (event) => this.#key(event))
    document.addEventListener("shortcut", ({ detail }) => detail === "Escape" && this.#close())
    document.addEventListener("shortcut", ({ detail }) => this.#letter(detail))
    this.#listenForSwipe()
    this.#markRow(this.querySelector("tr[data-open]"))
    const panel = this.querySelector(".origin")
    if (panel && matchMedia("(max-width: 1199px)").matches) panel.querySelector("h2").focus()
  }

  /** Pulling the sheet's head down closes it. */
  #listenForSwipe() {
    let from = null
    this.addEventListener("touchstart", (event) => (from = event.target.closest(".origin__head") ? event.touches[0].clientY : null), { passive: true })
    this.addEventListener("touchend", (event) => from !== null && event.changedTouches[0].clientY - from > 60 && this.#close())
  }

  get #rows() {
    return [...this.querySelectorAll("tr[data-finding]")]
  }

  get #panel() {
    return this.querySelector(".origin")
  }

  #click(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const figure = event.target.closest("a[data-origin]")
    if (figure) {
      event.preventDefault()
      this.#open(figure)
    } else if (event.target.closest("[data-close-origin]") || this.#isBehind(event)) {
      event.preventDefault()
      this.#close()
    } else if (event.target.closest("tr[data-finding]") && !event.target.closest("a, button")) {
      this.#choose(event.target.closest("tr"))
    }
  }

  #key(event) {
    if (!["ArrowDown", "ArrowUp", "Enter"].includes(event.key) || event.target.closest("dialog")) return
    const rows = this.#rows
    const row = event.target.closest("tr[data-finding]") ?? rows.find((each) => each.hasAttribute("data-chosen"))
    if (event.key === "Enter") {
      if (event.target.matches("tr")) row?.querySelector("a")?.click()
      return
    }
    event.preventDefault()
    const at = rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)
    const next = rows[Math.min(rows.length - 1, Math.max(0, at))]
    this.#choose(next, !this.#panel?.contains(document.activeElement))
  }

  #letter(key) {
    if (key === "t") document.querySelector('[data-opens="penetapan"]')?.click()
    const tab = document.querySelectorAll(".tabs a")[Number(key) - 1]
    if (tab && /^[1-4]$/.test(key)) tab.click()
  }

  #choose(row, focus = true) {
    this.#markRow(row)
    if (focus) row.focus()
    const figure = row.querySelector("a[data-origin]")
    if (this.#panel && figure) this.#open(figure, focus)
  }

  #markRow(row) {
    for (const each of this.#rows) {
      each.toggleAttribute("data-chosen", each === row)
      each.tabIndex = each === (row ?? this.#rows[0]) ? 0 : -1
    }
  }

  async #open(figure, keepFocus = false) {
    this.#cameFrom = figure
    this.#markRow(figure.closest("tr"))
    figure.setAttribute("aria-busy", "true")
    try {
      const answer = await fetch(figure.href)
      if (!answer.ok) throw new Error(String(answer.status))
      const page = new DOMParser().parseFromString(await answer.text(), "text/html")
      const panel = page.querySelector(".origin")
      if (!panel) throw new Error("no panel")
      this.#panel?.remove()
      this.append(document.adoptNode(panel))
      this.setAttribute("data-open", "")
      history.replaceState(null, "", figure.href)
      if (!keepFocus) panel.querySelector("h2").focus()
    } catch {
      location.assign(figure.href)
    } finally {
      figure.removeAttribute("aria-busy")
    }
  }

  /** A tap on the darkened page behind the sheet of a phone. */
  #isBehind(event) {
    return event.target === this && this.#panel !== null && matchMedia("(max-width: 759px)").matches
  }

  #close() {
    const panel = this.#panel
    if (!panel) return
    history.replaceState(null, "", panel.querySelector("[data-close-origin]").href)
    const back = this.#cameFrom ?? this.querySelector("tr[data-chosen] a[data-origin]")
    panel.remove()
    this.removeAttribute("data-open")
    back?.focus()
  }
}

customElements.define("figure-origin", FigureOrigin)
