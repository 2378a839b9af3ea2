// Fetches tiles once each and keeps what they hold: shapes per tile, and for every area its point and box in the world.
import { readTile } from "./vector-tile.js"
import { toWorld } from "./view.js"

export class TileSource {
  /** Code to `{ name, point, box, weight }`, in world units. */
  areas = new Map()
  /** Name of a subdistrict to `{ point, weight }`. */
  subdistricts = new Map()
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
    const groups = tile.layers.get("kecamatan")
    for (const { properties, box } of groups?.features ?? []) {
      const name = properties.nama ?? properties.kode
      const low = place(groups, box.slice(0, 2))
      const high = place(groups, box.slice(2))
      const all = this.subdistricts.get(name)
      this.subdistricts.set(name, all ? join(all, [...low, ...high]) : [...low, ...high])
    }
  }

  #area(properties) {
    const code = properties.kode
    if (!this.areas.has(code)) this.areas.set(code, { name: properties.nama ?? code, point: null, box: null, weight: 0 })
    const area = this.areas.get(code)
    if (properties.nama) area.name = properties.nama
    if (properties.kecamatan) area.subdistrict = properties.kecamatan
    return area
  }
}

const join = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
