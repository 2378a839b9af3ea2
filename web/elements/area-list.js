// <area-list>: the table that says the map in words. Sorts, filters, keeps one chosen row.
// Fires "pick" (code, open), "hover" (code) and "filter" (codes shown, or null when all are).

const order = {
  name: (row) => row.querySelector("a").textContent,
  subdistrict: (row) => row.dataset.subdistrict,
  category: (row) => Number(row.dataset.worst) * 10 + Number(row.dataset.best) + Number(row.cells[3].textContent) / 100 || 0,
  main: (row) => Number(row.cells[3].textContent) || -1,
  supporting: (row) => Number(row.cells[4].textContent) || -1,
  unknown: (row) => Number(row.cells[5].textContent),
}

class AreaList extends HTMLElement {
  #hidden = new Set()
  #subdistrict = ""

  connectedCallback() {
    this.addEventListener("click", (event) => this.#click(event))
    this.addEventListener("keydown", (event) => this.#key(event))
    this.addEventListener("pointerover", (event) => this.#tell("hover", { code: event.target.closest("tr")?.dataset.code ?? null }))
    this.addEventListener("pointerleave", () => this.#tell("hover", { code: null }))
  }

  get rows() {
    return [...this.querySelectorAll("tbody tr")]
  }

  row(code) {
    return this.querySelector(`tbody tr[data-code="${CSS.escape(code)}"]`)
  }

  select(code, { scroll = true, focus = false } = {}) {
    for (const row of this.rows) row.toggleAttribute("aria-selected", false)
    const row = code && this.row(code)
    if (!row) return
    row.setAttribute("aria-selected", "true")
    if (scroll) row.scrollIntoView({ block: "nearest" })
    if (focus) row.querySelector("a").focus({ preventScroll: true })
  }

  hover(code) {
    for (const row of this.querySelectorAll("tr[data-hover]")) row.removeAttribute("data-hover")
    if (code) this.row(code)?.setAttribute("data-hover", "")
  }

  /** Kinds that are switched off in the legend, and the one subdistrict that is wanted ("" for all). */
  filter({ hidden = this.#hidden, subdistrict = this.#subdistrict }) {
    this.#hidden = hidden
    this.#subdistrict = subdistrict
    const counts = {}
    const shown = new Set()
    for (const row of this.rows) {
      const inside = !subdistrict || row.dataset.subdistrict === subdistrict
      row.hidden = !inside || hidden.has(row.dataset.kind)
      if (row.hidden) continue
      shown.add(row.dataset.code)
      counts[row.dataset.kind] = (counts[row.dataset.kind] ?? 0) + 1
    }
    this.querySelector("[data-none]").hidden = shown.size > 0
    this.#tell("filter", { shown: shown.size === this.rows.length ? null : shown, counts })
  }

  /** Orders by a column, the other way round when it already is. What is not assessed stays last: it is not calmer than AMAN. */
  sort(by) {
    const head = this.querySelector(`[data-sort="${by}"]`).closest("th")
    const rising = head.getAttribute("aria-sort") === "descending" || (!head.hasAttribute("aria-sort") && ["name", "subdistrict"].includes(by))
    for (const th of this.querySelectorAll("th[aria-sort]")) th.removeAttribute("aria-sort")
    head.setAttribute("aria-sort", rising ? "ascending" : "descending")
    const of = order[by]
    const compare = (a, b) => (typeof of(a) === "string" ? of(a).localeCompare(of(b), "id") : of(a) - of(b))
    const last = (row) => Number(["category", "main", "supporting"].includes(by) && row.dataset.best === "0")
    this.querySelector("tbody").append(...this.rows.sort((a, b) => last(a) - last(b) || (rising ? compare(a, b) : compare(b, a))))
  }

  #click(event) {
    const by = event.target.closest("[data-sort]")?.dataset.sort
    if (by) return this.sort(by)
    if (event.target.closest("[data-clear]")) return this.#tell("unfilter", {})
    const row = event.target.closest("tbody tr")
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return
    const phone = matchMedia("(max-width: 759px)").matches
    const chosen = row.getAttribute("aria-selected") === "true"
    if (event.target.closest("a") && (phone || chosen || event.detail === 0)) return
    event.preventDefault()
    this.#tell("pick", { code: row.dataset.code, open: phone || chosen })
  }

  #key(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
    event.preventDefault()
    this.step(event.key === "ArrowDown" ? 1 : -1)
  }

  /** Moves the choice one visible row up or down. */
  step(by) {
    const rows = this.rows.filter((row) => !row.hidden)
    if (!rows.length) return
    const at = rows.findIndex((row) => row.getAttribute("aria-selected") === "true")
    const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]
    this.#tell("pick", { code: next.dataset.code, focus: true })
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }))
  }
}

customElements.define("area-list", AreaList)
