// Draws what the map shows: fills with patterns, borders, the chosen area, labels. Order as in the design of the office.
import { Patterns } from "./patterns.js"

const INK = "#16242e"
const EDGE = "#7d8b95"
/** An area of another office: no category is told here, not even that nobody judged it. */
const OUTSIDE = "#e4e9ec"

export class Painter {
  #canvas
  #draw
  #ratio = 1
  #patterns = null

  constructor(canvas) {
    this.#canvas = canvas
    this.#draw = canvas.getContext("2d")
  }

  resize(width, height) {
    this.#ratio = Math.min(3, window.devicePixelRatio || 1)
    this.#canvas.width = Math.round(width * this.#ratio)
    this.#canvas.height = Math.round(height * this.#ratio)
    this.#patterns = new Patterns(this.#ratio * (width < 520 ? 0.72 : 1))
  }

  /** `scene`: view, tiles, areas, groups (subdistricts with a name), values (null until they come), selected, hovered, shown (codes, or null for all). */
  paint(scene) {
    const draw = this.#draw
    draw.setTransform(1, 0, 0, 1, 0, 0)
    draw.clearRect(0, 0, this.#canvas.width, this.#canvas.height)
    for (const tile of scene.tiles) this.#tile(tile, scene)
    draw.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0)
    this.#labels(scene)
  }

  #tile(tile, scene) {
    const shapes = tile.layers.get("wilayah")
    if (!shapes) return
    const draw = this.#draw
    const side = 2 ** -tile.z
    const device = (x, y) => scene.view.toScreen([x * side, y * side]).map((v) => v * this.#ratio)
    const [left, top] = device(tile.x, tile.y)
    const [right, bottom] = device(tile.x + 1, tile.y + 1)
    const unit = (right - left) / shapes.extent
    draw.save()
    draw.setTransform(1, 0, 0, 1, 0, 0)
    draw.beginPath()
    draw.rect(Math.round(left), Math.round(top), Math.round(right) - Math.round(left), Math.round(bottom) - Math.round(top))
    draw.clip()
    draw.setTransform(unit, 0, 0, unit, left, top)
    draw.lineJoin = "round"

    const origin = device(0, 0)
    for (const feature of shapes.features) this.#fill(feature, scene, { unit, left, top, origin })
    draw.globalAlpha = 1
    this.#outlines(shapes, scene, unit)
    for (const [name, layer] of tile.layers) {
      if (name === "wilayah" || name === "label") continue
      for (const outline of layer.features) this.#line(outline.path, "rgb(22 36 46 / 78%)", 1.35, unit)
    }
    for (const feature of shapes.features) this.#chosen(feature, scene, unit)
    draw.restore()
  }

  #fill(feature, scene, { unit, left, top, origin }) {
    const draw = this.#draw
    const code = feature.properties.kode
    const value = scene.values?.get(code)
    if (!value) {
      draw.fillStyle = scene.values ? OUTSIDE : "#f6f8f9"
    } else {
      const [best, worst] = value
      const { image, period } = this.#patterns.of(best, worst)
      const shift = [(((origin[0] % period[0]) + period[0]) % period[0]) - left, (((origin[1] % period[1]) + period[1]) % period[1]) - top]
      image.setTransform(new DOMMatrix([1 / unit, 0, 0, 1 / unit, shift[0] / unit, shift[1] / unit]))
      draw.fillStyle = image
    }
    draw.globalAlpha = scene.shown && !scene.shown.has(code) ? 0.22 : 1
    draw.fill(feature.path, "evenodd")
  }

  #outlines(shapes, scene, unit) {
    const unknown = []
    for (const feature of shapes.features) {
      const code = feature.properties.kode
      if (!scene.values) this.#line(feature.path, EDGE, 1, unit)
      else if (scene.values.get(code)?.[0] === 0) unknown.push(feature)
      if (scene.values) this.#line(feature.path, "#fff", 1, unit)
    }
    for (const feature of unknown) this.#line(feature.path, EDGE, 1, unit, [3, 2.5])
  }

  #chosen(feature, scene, unit) {
    const code = feature.properties.kode
    if (code === scene.selected) {
      this.#line(feature.path, "#fff", 6, unit)
      this.#line(feature.path, INK, 3, unit)
    } else if (code === scene.hovered) this.#line(feature.path, INK, 2, unit)
  }

  #line(path, colour, width, unit, dash = []) {
    const draw = this.#draw
    const pixel = this.#ratio / unit
    draw.strokeStyle = colour
    draw.lineWidth = width * pixel
    draw.setLineDash(dash.map((length) => length * pixel))
    draw.stroke(path)
  }

  /** Names where there is room: the chosen area first, then subdistricts, then areas by size. Zooming in makes room. */
  #labels(scene) {
    const taken = []
    const areas = [...scene.areas].map(([code, area]) => ({ code, ...area })).filter((area) => area.point)
    areas.sort((a, b) => (b.code === scene.selected) - (a.code === scene.selected) || b.weight - a.weight)
    const first = areas.filter((area) => area.code === scene.selected)
    const rest = areas.filter((area) => area.code !== scene.selected)
    for (const area of first) this.#areaLabel(area, scene, taken, true)
    if (scene.view.width >= 520) {
      for (const group of scene.groups) this.#groupLabel(group, scene, taken)
    }
    for (const area of rest) this.#areaLabel(area, scene, taken, false)
  }

  #areaLabel(area, scene, taken, always) {
    const draw = this.#draw
    const [x, y] = scene.view.toScreen(area.point)
    draw.font = `${always ? 600 : 500} 11px "Plus Jakarta Sans Variable", sans-serif`
    const wide = draw.measureText(area.name).width
    const room = area.box ? (area.box[2] - area.box[0]) * scene.view.scale : 0
    if (!always && wide > Math.max(room * 1.1, 24)) return
    if (this.#claim([x - wide / 2 - 3, y - 8, x + wide / 2 + 3, y + 8], taken, scene.view)) this.#text(area.name, x, y)
  }

  #groupLabel({ name, point, wide: world }, scene, taken) {
    const draw = this.#draw
    const [x, y] = scene.view.toScreen(point)
    const words = `KEC. ${name.toUpperCase()}`
    draw.font = '700 11px "Plus Jakarta Sans Variable", sans-serif'
    draw.letterSpacing = "1.2px"
    const wide = draw.measureText(words).width
    if (wide < world * scene.view.scale * 1.2 && this.#claim([x - wide / 2 - 4, y - 8, x + wide / 2 + 4, y + 8], taken, scene.view)) this.#text(words, x, y)
    draw.letterSpacing = "0px"
  }

  #claim(box, taken, view) {
    if (box[2] < 0 || box[3] < 0 || box[0] > view.width || box[1] > view.height) return false
    if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return false
    taken.push(box)
    return true
  }

  #text(words, x, y) {
    const draw = this.#draw
    draw.textAlign = "center"
    draw.textBaseline = "middle"
    draw.lineJoin = "round"
    draw.lineWidth = 3
    draw.setLineDash([])
    draw.strokeStyle = "rgb(255 255 255 / 92%)"
    draw.strokeText(words, x, y)
    draw.fillStyle = INK
    draw.fillText(words, x, y)
  }
}
