// Fetches tiles once each and keeps what they hold: shapes per tile, and for every area its point and box in the world.
import { readTile } from "./vector-tile.js"
import { toWorld } from "./view.js"

export class TileSource {
  /** Code to `{ name, point, box, weight }`, in world units. */
  areas = new Map()
  #tiles = new Map()
  #description

  static async open(address) {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`The tile description answered ${answer.status}.`)
    return new TileSource(await answer.json())
  }

  constructor(description) {
    this.#description = description
    for (const area of description.areas ?? []) {
      this.areas.set(area.kode, { name: area.nama, point: toWorld([area.lon, area.lat]), box: null, weight: 0 })
    }
  }

  get bounds() {
    return this.#description.bounds
  }

  /** Areas of one subdistrict together: code to `{ point, wide }`, the point being their middle weighted by size. */
  groups() {
    const groups = new Map()
    for (const [code, { point, box, weight }] of this.areas) {
      if (!point || !box) continue
      const above = code.slice(0, code.lastIndexOf("."))
      const group = groups.get(above) ?? { sum: [0, 0], weight: 0, box }
      group.sum = [group.sum[0] + point[0] * weight, group.sum[1] + point[1] * weight]
      group.weight += weight
      group.box = join(group.box, box)
      groups.set(above, group)
    }
    return new Map([...groups].map(([code, { sum, weight, box }]) => [code, { point: sum.map((v) => v / weight), wide: box[2] - box[0] }]))
  }

  get levels() {
    return [this.#description.minzoom ?? 0, this.#description.maxzoom ?? 14]
  }

  /** The tile if it is here; else null, and `arrived` is called once it is. An absent tile is an empty one. */
  at([z, x, y], arrived, failed) {
    const key = `${z}/${x}/${y}`
    if (!this.#tiles.has(key)) {
      this.#tiles.set(key, null)
      this.#fetch(z, x, y).then(
        (tile) => {
          this.#tiles.set(key, tile)
          arrived()
        },
        () => {
          this.#tiles.delete(key)
          failed()
        },
      )
    }
    return this.#tiles.get(key)
  }

  async #fetch(z, x, y) {
    const address = this.#description.tiles[0].replace("{z}", z).replace("{x}", x).replace("{y}", y)
    const answer = await fetch(address)
    if (answer.status === 204 || answer.status === 404) return { z, x, y, layers: new Map() }
    if (!answer.ok) throw new Error(`A tile answered ${answer.status}.`)
    const tile = { z, x, y, layers: readTile(await answer.arrayBuffer()) }
    this.#remember(tile)
    return tile
  }

  #remember(tile) {
    const place = (layer, [px, py]) => {
      const side = 2 ** -tile.z
      return [(tile.x + px / layer.extent) * side, (tile.y + py / layer.extent) * side]
    }
    const shapes = tile.layers.get("wilayah")
    for (const feature of shapes?.features ?? []) {
      const low = place(shapes, feature.box.slice(0, 2))
      const high = place(shapes, feature.box.slice(2))
      const area = this.#area(feature.properties)
      area.box = area.box ? join(area.box, [...low, ...high]) : [...low, ...high]
      area.weight = (area.box[2] - area.box[0]) * (area.box[3] - area.box[1])
      area.point ??= [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2]
    }
    const labels = tile.layers.get("label")
    for (const feature of labels?.features ?? []) {
      if (feature.points.length) this.#area(feature.properties).point = place(labels, feature.points[0])
    }
  }

  #area(properties) {
    const code = properties.kode
    if (!this.areas.has(code)) this.areas.set(code, { name: properties.nama ?? code, point: null, box: null, weight: 0 })
    const area = this.areas.get(code)
    if (properties.nama) area.name = properties.nama
    return area
  }
}

const join = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
