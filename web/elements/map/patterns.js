// Category fills as canvas patterns. Sizes are screen pixels and never grow with the map.

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Fills for one device ratio and size (0.72 on the phone): `of(best, worst)` gives `{ image, period }`. */
export class Patterns {
  #made = new Map()
  #ratio
  #colours

  constructor(ratio) {
    this.#ratio = ratio
    this.#colours = [token("--belum"), token("--aman"), token("--siaga"), token("--waspada"), token("--bahaya")]
  }

  of(best, worst) {
    const key = `${best}-${worst}`
    if (!this.#made.has(key)) this.#made.set(key, best === worst ? this.#plain(best) : this.#bands(best, worst))
    return this.#made.get(key)
  }

  #plain(rank) {
    const side = [6, 8, 8, 6, 5][rank] * (rank === 2 || rank === 1 ? 1 : Math.SQRT2)
    return this.#tile(side, side, (draw, w) => {
      draw.fillStyle = this.#colours[rank]
      draw.fillRect(0, 0, w, w)
      if (rank === 0) lines(draw, w, "#b5bfc7", 1.2, [-1])
      if (rank === 2) dots(draw, w)
      if (rank === 3) lines(draw, w, "#7a3606", 1.3, [1])
      if (rank === 4) lines(draw, w, "rgb(255 255 255 / 45%)", 1.1, [1, -1])
    })
  }

  #bands(best, worst) {
    return this.#tile(18, 4, (draw, w, h) => {
      draw.fillStyle = this.#colours[best]
      draw.fillRect(0, 0, w / 2, h)
      draw.fillStyle = this.#colours[worst]
      draw.fillRect(w / 2, 0, w / 2, h)
      draw.fillStyle = "rgb(22 36 46 / 55%)"
      draw.fillRect(0, 0, 0.6, h)
      draw.fillRect(w / 2, 0, 0.6, h)
    })
  }

  #tile(width, height, paint) {
    const canvas = document.createElement("canvas")
    canvas.width = Math.max(1, Math.round(width * this.#ratio))
    canvas.height = Math.max(1, Math.round(height * this.#ratio))
    const draw = canvas.getContext("2d")
    draw.scale(canvas.width / width, canvas.height / height)
    paint(draw, width, height)
    return { image: draw.createPattern(canvas, "repeat"), period: [canvas.width, canvas.height] }
  }
}

function dots(draw, side) {
  draw.fillStyle = "#7a5c00"
  for (const at of [side / 4, (side * 3) / 4]) {
    draw.beginPath()
    draw.arc(at, at, 1.1, 0, Math.PI * 2)
    draw.fill()
  }
}

/** Slanted lines through a square tile: 1 rises to the right, -1 falls. */
function lines(draw, side, colour, width, slopes) {
  draw.strokeStyle = colour
  draw.lineWidth = width
  for (const slope of slopes) {
    for (const shift of [-side, 0, side]) {
      draw.beginPath()
      draw.moveTo(shift - side, slope === 1 ? side * 2 : -side)
      draw.lineTo(shift + side * 2, slope === 1 ? -side : side * 2)
      draw.stroke()
    }
  }
}
