// <visit-days data-base>: the days of an activity. A visit that may move is dragged to another day or place, or moved
// by keys: m on a visit, then arrows (30 minutes, one day), Enter keeps, Escape leaves it. The server checks every move.
const STEP = 30
const FIRST = 8 * 60
const LAST = 17 * 60

const minutes = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))
const written = (minute, mark) => `${String(Math.floor(minute / 60)).padStart(2, "0")}${mark}${String(minute % 60).padStart(2, "0")}`

class VisitDays extends HTMLElement {
  #moving = null

  connectedCallback() {
    this.form = this.querySelector("[data-move]")
    if (!this.form) return
    this.base = `${this.dataset.base}/kunjungan/`
    this.days = [...this.querySelectorAll("[data-day]")]
    for (const visit of this.querySelectorAll("[data-visit]")) {
      visit.draggable = true
      visit.addEventListener("dragstart", (event) => this.#lift(event, visit))
      visit.addEventListener("dragend", () => this.#mark(null))
      visit.querySelector("a").setAttribute("aria-keyshortcuts", "m")
    }
    for (const day of this.days) {
      day.addEventListener("dragover", (event) => this.#over(event, day))
      day.addEventListener("drop", (event) => this.#drop(event, day))
    }
    this.addEventListener("keydown", (event) => this.#key(event))
    this.addEventListener("focusout", (event) => {
      if (this.#moving && !this.contains(event.relatedTarget)) this.#leave()
    })
  }

  #lift(event, visit) {
    event.dataTransfer.setData("text/plain", visit.dataset.visit)
    event.dataTransfer.effectAllowed = "move"
    this.lifted = visit
  }

  #over(event, day) {
    if (!this.lifted) return
    event.preventDefault()
    this.#mark(day)
  }

  #mark(day) {
    for (const each of this.days) each.toggleAttribute("data-over", each === day)
  }

  /** The visit comes after the one above the pointer, half an hour behind its end; first of the day at half past eight. */
  #drop(event, day) {
    event.preventDefault()
    const visit = this.lifted
    this.lifted = null
    if (!visit) return
    const above = [...day.querySelectorAll(".visit")].filter((each) => each !== visit && middle(each) < event.clientY).at(-1)
    const start = above ? Math.ceil((minutes(above.dataset.ends) + STEP) / STEP) * STEP : FIRST + STEP
    this.#send(visit, day.dataset.day, Math.min(start, LAST))
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (this.#moving) return this.#moveKey(event)
    const visit = event.target.closest?.("[data-visit]")
    if (event.key !== "m" || !visit) return
    event.preventDefault()
    this.#moving = { visit, day: this.days.indexOf(visit.closest("[data-day]")), start: minutes(visit.dataset.starts) }
    visit.setAttribute("data-moving", "")
    this.form.hidden = false
    this.#show()
  }

  #moveKey(event) {
    const moving = this.#moving
    const step = { ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key]
    if (step) {
      moving.day = Math.min(this.days.length - 1, Math.max(0, moving.day + step[0]))
      moving.start = Math.min(LAST, Math.max(FIRST, moving.start + step[1]))
      this.#show()
    } else if (event.key === "Enter") this.#send(moving.visit, this.days[moving.day].dataset.day, moving.start)
    else if (event.key === "Escape") this.#leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #show() {
    const { visit, day, start } = this.#moving
    const name = visit.querySelector("h3").textContent.trim()
    const to = `${this.days[day].querySelector("h2 span").textContent}, pukul ${written(start, ".")}`
    this.form.querySelector("[data-move-name]").textContent = name
    this.form.querySelector("[data-move-to]").textContent = `ke ${to}`
    this.#mark(this.days[day])
    this.querySelector("[data-said]").textContent = `${name}: ${to}. Enter menyimpan, Esc membatalkan.`
  }

  #leave() {
    this.#moving.visit.removeAttribute("data-moving")
    this.#moving = null
    this.form.hidden = true
    this.#mark(null)
    this.querySelector("[data-said]").textContent = "Tidak dipindah."
  }

  #send(visit, day, start) {
    this.form.action = `${this.base}${visit.dataset.visit}/pindah`
    this.form.elements.day.value = day
    this.form.elements.startsAt.value = written(start, ":")
    this.form.submit()
  }
}

function middle(element) {
  const box = element.getBoundingClientRect()
  return box.top + box.height / 2
}

customElements.define("visit-days", VisitDays)
