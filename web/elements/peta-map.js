// <peta-map data-tiles data-values>: the map of categories. One tab stop; speaks what is chosen.
// Fires "pick" (code, open), "hover" (code) and "clear"; marks itself data-ready once shapes and values are drawn.
import { Painter } from "./map/painter.js"
import { TileSource } from "./map/tile-source.js"
import { View } from "./map/view.js"

const STEP = 1.6
const moment = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Asia/Makassar" })
const icon = (name) => `<svg class="icon" aria-hidden="true"><use href="${document.documentElement.dataset.icons}#${name}"/></svg>`

export class PetaMap extends HTMLElement {
  #view = new View()
  #scene = { view: this.#view, tiles: [], areas: new Map(), groups: [], values: null, selected: null, hovered: null, shown: null }
  #source = null
  #groupNames = new Map()
  #painter = null
  #due = false
  #loaded = null
  #pointers = new Map()
  #moved = 0
  #probe = document.createElement("canvas").getContext("2d")

  connectedCallback() {
    this.innerHTML = `<div class="map__stage" tabindex="0" role="application" aria-roledescription="peta" aria-label="Peta kategori. Tombol panah berpindah ke wilayah di sebelahnya, Enter membuka.">
        <canvas></canvas></div>
      <div class="map__zoom"><button type="button" tabindex="-1" data-zoom="in" aria-label="Perbesar" title="Perbesar (+)">${icon("plus")}</button><button type="button" tabindex="-1" data-zoom="out" aria-label="Perkecil" title="Perkecil (-)">${icon("minus")}</button><button type="button" tabindex="-1" data-zoom="all" aria-label="Seluruh kota" title="Seluruh kota (0)">${icon("fit")}</button></div>
      <div class="map__scale" aria-hidden="true"><svg width="66" height="8"><path/></svg><span></span></div>
      <p class="unseen" role="status" data-live></p>
      <p class="map__when" role="status" hidden></p>
      <div class="map__say" role="status" hidden><span></span><button type="button" class="button--link" hidden>Coba lagi</button></div>`
    this.#painter = new Painter(this.#canvas)
    this.#listen()
    new ResizeObserver(() => this.#resize()).observe(this)
    document.fonts?.ready.then(() => this.#ask())
    addEventListener("offline", () => this.#tellWhen())
    addEventListener("online", () => {
      this.#tellWhen()
      if (this.#source) this.#loadValues()
    })
    this.#load()
  }

  get #canvas() {
    return this.querySelector("canvas")
  }

  /** Chooses an area from outside; the map moves only when the area is out of sight. */
  select(code, { speak = "" } = {}) {
    this.#scene.selected = code
    if (code) this.#bringIntoSight(code)
    if (speak) this.querySelector("[data-live]").textContent = speak
    this.#ask()
  }

  hover(code) {
    if (this.#scene.hovered === code) return
    this.#scene.hovered = code
    this.#ask()
  }

  /** Names of the areas one level above, by code: what is written in capitals. */
  nameGroups(names) {
    this.#groupNames = names
    this.#ask()
  }

  /** Codes that stay strong; the others turn pale. Null shows all. */
  show(codes) {
    this.#scene.shown = codes
    this.#ask()
  }

  zoomIn() {
    this.#zoom(STEP)
  }

  zoomOut() {
    this.#zoom(1 / STEP)
  }

  showAll() {
    const part = this.dataset.bounds?.split(",").map(Number)
    this.#view.fit(part?.length === 4 ? part : this.#source.bounds, this.#room())
    this.#ask()
  }

  /** Room around the city. On a pane that is narrow but not a phone's, the city stands below the legend. */
  #room() {
    const { width } = this.#view
    if (width < 520) return { top: 14, right: 34, bottom: 14, left: 20 }
    const legend = document.getElementById(this.dataset.legend)?.offsetHeight ?? 0
    return { top: width < 640 ? legend + 24 : 22, right: 22, bottom: 26, left: 44 }
  }

  focus(options) {
    this.querySelector(".map__stage").focus(options)
  }

  async #load() {
    if (!this.dataset.tiles) return this.#say("Belum ada batas wilayah. Daftar tetap bisa dibaca.")
    const slow = setTimeout(() => this.#say("Memuat nilai…"), 3000)
    try {
      this.#source = await TileSource.open(this.dataset.tiles)
    } catch {
      clearTimeout(slow)
      return this.#say("Peta tidak dapat dimuat. Daftar tetap bisa dibaca.", () => this.#load())
    }
    this.#scene.areas = this.#source.areas
    this.showAll()
    await this.#loadValues()
    clearTimeout(slow)
  }

  async #loadValues() {
    if (!this.dataset.values) {
      this.#scene.values = new Map()
      return this.#ask()
    }
    try {
      const answer = await fetch(this.dataset.values)
      if (!answer.ok) throw new Error(`The values answered ${answer.status}.`)
      const { areas, best, worst } = await answer.json()
      this.#scene.values = new Map(areas.map((code, i) => [code, [best[i], worst[i]]]))
      this.#loaded = new Date()
      this.#say("")
      this.#tellWhen()
      this.#ask()
    } catch {
      if (this.#scene.values) return this.#tellWhen(true)
      this.#say("Nilai tidak dapat dimuat. Garis batas tetap bisa dilihat.", () => this.#loadValues())
    }
  }

  /** Without a network the last values stay, and say of when they are. */
  #tellWhen(failed = false) {
    const line = this.querySelector(".map__when")
    const told = this.#loaded && (failed || !navigator.onLine)
    line.hidden = !told
    line.textContent = told ? `Luring. Data per ${moment.format(this.#loaded).replace(" pukul", ",")} WITA` : ""
  }

  #say(words, again = null) {
    const box = this.querySelector(".map__say")
    box.hidden = !words
    box.dataset.state = again ? "trouble" : "plain"
    box.firstElementChild.textContent = words
    const button = box.querySelector("button")
    button.hidden = !again
    button.onclick = () => {
      this.#say("")
      again()
    }
  }

  #resize() {
    const { width, height } = this.getBoundingClientRect()
    if (!width || !height) return
    const first = this.#view.width === 1
    this.#view.width = width
    this.#view.height = height
    this.#painter.resize(width, height)
    if (this.#source && (first || Math.abs(width - this.#canvas.clientWidth) > 1)) this.showAll()
    this.#ask()
  }

  /** Draws once in the next frame, however often it is asked. */
  #ask() {
    if (this.#due || !this.#source || this.#view.width === 1) return
    this.#due = true
    requestAnimationFrame(() => {
      this.#due = false
      this.#paint()
    })
  }

  #paint() {
    const level = this.#view.level(...this.#source.levels)
    const wanted = this.#view.tiles(level)
    const failed = () => this.#say("Sebagian peta tidak dapat dimuat.", () => this.#ask())
    const here = wanted.map((tile) => this.#source.at(tile, () => this.#ask(), failed)).filter(Boolean)
    const complete = here.length === wanted.length
    if (complete || this.#scene.tiles.length === 0) this.#scene.tiles = here
    const groups = [...this.#source.groups()].map(([code, group]) => ({ name: this.#groupNames.get(code), ...group }))
    this.#scene.groups = groups.filter((group) => group.name)
    this.#painter.paint(this.#scene)
    this.#drawScale()
    if (complete && !this.#source.areas.size) this.#say("Belum ada bentuk wilayah. Daftar tetap bisa dibaca.")
    if (complete && this.#scene.values) this.dataset.ready = ""
    else delete this.dataset.ready
  }

  #drawScale() {
    const metres = this.#view.metresPerPixel() * 66
    const power = 10 ** Math.floor(Math.log10(metres))
    const nice = [5, 2, 1].map((n) => n * power).find((n) => n <= metres)
    const width = nice / this.#view.metresPerPixel()
    const svg = this.querySelector(".map__scale svg")
    svg.setAttribute("width", Math.ceil(width) + 1)
    svg.firstElementChild.setAttribute("d", `M.75 1v6h${width}v-6M${width / 2} 7v-3`)
    svg.nextElementSibling.textContent = nice >= 1000 ? `${nice / 1000} km` : `${nice} m`
  }

  #bringIntoSight(code) {
    const area = this.#source?.areas.get(code)
    if (!area?.point) return
    const [x, y] = this.#view.toScreen(area.point)
    const edge = 24
    if (x > edge && y > edge && x < this.#view.width - edge && y < this.#view.height - edge) return
    this.#view.pan(this.#view.width / 2 - x, this.#view.height / 2 - y)
  }

  #codeAt(x, y) {
    const [wx, wy] = this.#view.toWorld([x, y])
    for (const tile of this.#scene.tiles) {
      const n = 2 ** tile.z
      const [tx, ty] = [wx * n - tile.x, wy * n - tile.y]
      const shapes = tile.layers.get("wilayah")
      if (!shapes || tx < 0 || ty < 0 || tx >= 1 || ty >= 1) continue
      const hit = shapes.features.find((f) => this.#probe.isPointInPath(f.path, tx * shapes.extent, ty * shapes.extent, "evenodd"))
      if (hit) return hit.properties.kode
    }
    return null
  }

  /** The area whose point lies nearest in a direction, inside a quarter circle. */
  #neighbour(dx, dy) {
    const from = this.#source.areas.get(this.#scene.selected)?.point ?? this.#view.centre
    let best = null
    let nearest = Infinity
    for (const [code, { point }] of this.#source.areas) {
      if (!point || code === this.#scene.selected) continue
      const [vx, vy] = [point[0] - from[0], point[1] - from[1]]
      const along = vx * dx + vy * dy
      const across = Math.abs(vx * dy - vy * dx)
      const cost = along + across * 2
      if (along > 0 && across <= along * 1.2 && cost < nearest) [best, nearest] = [code, cost]
    }
    return best
  }

  #listen() {
    const stage = this.querySelector(".map__stage")
    this.addEventListener("click", (event) => {
      const deed = event.target.closest("[data-zoom]")?.dataset.zoom
      if (deed === "in") this.zoomIn()
      if (deed === "out") this.zoomOut()
      if (deed === "all") this.showAll()
    })
    if ("still" in this.dataset) return
    stage.addEventListener("keydown", (event) => this.#key(event))
    stage.addEventListener("pointerdown", (event) => this.#down(event, stage))
    stage.addEventListener("pointermove", (event) => this.#move(event))
    stage.addEventListener("pointerup", (event) => this.#up(event))
    stage.addEventListener("pointercancel", (event) => this.#pointers.delete(event.pointerId))
    stage.addEventListener("pointerleave", () => this.#hoverTo(null))
    stage.addEventListener("wheel", (event) => this.#wheel(event), { passive: false })
  }

  /** Zooms around the chosen area when it is in sight, else around the middle. */
  #zoom(factor) {
    const point = this.#source?.areas.get(this.#scene.selected)?.point
    const [x, y] = point ? this.#view.toScreen(point) : [-1, -1]
    const inside = x > 0 && y > 0 && x < this.#view.width && y < this.#view.height
    this.#view.zoom(factor, inside ? [x, y] : undefined)
    this.#ask()
  }

  #key(event) {
    const way = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key]
    if (way) {
      event.preventDefault()
      const code = this.#neighbour(...way)
      if (code) this.#tell("pick", { code, speak: true })
    } else if (event.key === "Enter" && this.#scene.selected) this.#tell("pick", { code: this.#scene.selected, open: true })
  }

  #down(event, stage) {
    stage.setPointerCapture(event.pointerId)
    this.#pointers.set(event.pointerId, [event.offsetX, event.offsetY])
    this.#moved = 0
  }

  #move(event) {
    const here = [event.offsetX, event.offsetY]
    const before = this.#pointers.get(event.pointerId)
    if (!before) return this.#hoverTo(this.#codeAt(...here))
    const spread = this.#spread()
    this.#pointers.set(event.pointerId, here)
    const share = this.#pointers.size
    this.#moved += Math.hypot(here[0] - before[0], here[1] - before[1])
    this.#view.pan((here[0] - before[0]) / share, (here[1] - before[1]) / share)
    if (spread) this.#view.zoom(this.#spread().distance / spread.distance, spread.middle)
    this.#ask()
  }

  #up(event) {
    this.#pointers.delete(event.pointerId)
    if (this.#moved > 5) return
    const code = this.#codeAt(event.offsetX, event.offsetY)
    if (code) this.#tell("pick", { code, open: code === this.#scene.selected && event.pointerType === "mouse" })
    else this.#tell("clear", {})
  }

  #spread() {
    if (this.#pointers.size < 2) return null
    const [a, b] = [...this.#pointers.values()]
    return { distance: Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])), middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] }
  }

  #wheel(event) {
    event.preventDefault()
    this.#view.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), [event.offsetX, event.offsetY])
    this.#ask()
  }

  #hoverTo(code) {
    this.#canvas.toggleAttribute("data-over", Boolean(code))
    if (code === this.#scene.hovered) return
    this.hover(code)
    this.#tell("hover", { code })
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }))
  }
}

customElements.define("peta-map", PetaMap)
