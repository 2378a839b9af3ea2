// Which part of the world is seen: Web Mercator, the world being a square of side 1.

export const toWorld = ([lon, lat]) => {
  const sin = Math.sin((lat * Math.PI) / 180)
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)]
}

const latitude = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI

export class View {
  width = 1
  height = 1
  centre = [0.5, 0.5]
  /** Pixels per world. */
  scale = 1
  #home = null

  /** Shows a box `[west, south, east, north]` in degrees with room around it: `{ top, right, bottom, left }` pixels. */
  fit(bounds, room) {
    const [x0, y1] = toWorld([bounds[0], bounds[1]])
    const [x1, y0] = toWorld([bounds[2], bounds[3]])
    const wide = Math.max(60, this.width - room.left - room.right)
    const high = Math.max(60, this.height - room.top - room.bottom)
    this.scale = Math.min(wide / (x1 - x0), high / (y1 - y0))
    this.centre = [
      (x0 + x1) / 2 + (room.right - room.left) / 2 / this.scale,
      (y0 + y1) / 2 + (room.bottom - room.top) / 2 / this.scale,
    ]
    this.#home = { scale: this.scale, box: [x0, y0, x1, y1] }
  }

  toScreen([x, y]) {
    return [(x - this.centre[0]) * this.scale + this.width / 2, (y - this.centre[1]) * this.scale + this.height / 2]
  }

  toWorld([x, y]) {
    return [(x - this.width / 2) / this.scale + this.centre[0], (y - this.height / 2) / this.scale + this.centre[1]]
  }

  pan(dx, dy) {
    this.centre = [this.centre[0] - dx / this.scale, this.centre[1] - dy / this.scale]
    this.#keepInSight()
  }

  /** Zooms by a factor, keeping the world point under `at` where it is. Stays between half and 64 times the whole. */
  zoom(factor, at = [this.width / 2, this.height / 2]) {
    const [wx, wy] = this.toWorld(at)
    const home = this.#home?.scale ?? this.scale
    this.scale = Math.min(home * 64, Math.max(home / 2, this.scale * factor))
    this.centre = [wx - (at[0] - this.width / 2) / this.scale, wy - (at[1] - this.height / 2) / this.scale]
    this.#keepInSight()
  }

  /** Tile level whose 512 pixel tiles come nearest to the present scale. */
  level(min, max) {
    return Math.min(max, Math.max(min, Math.round(Math.log2(this.scale / 512))))
  }

  /** Addresses `[z, x, y]` of the tiles in sight. */
  tiles(z) {
    const n = 2 ** z
    const [x0, y0] = this.toWorld([0, 0])
    const [x1, y1] = this.toWorld([this.width, this.height])
    const range = (a, b) => [Math.max(0, Math.floor(a * n)), Math.min(n - 1, Math.floor(b * n))]
    const [left, right] = range(x0, x1)
    const [top, bottom] = range(y0, y1)
    const found = []
    for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) found.push([z, x, y])
    return found
  }

  metresPerPixel() {
    return (40075016.686 * Math.cos((latitude(this.centre[1]) * Math.PI) / 180)) / this.scale
  }

  #keepInSight() {
    if (!this.#home) return
    const [x0, y0, x1, y1] = this.#home.box
    this.centre = [Math.min(x1, Math.max(x0, this.centre[0])), Math.min(y1, Math.max(y0, this.centre[1]))]
  }
}
