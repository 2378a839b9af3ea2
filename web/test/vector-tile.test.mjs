import assert from "node:assert/strict"
import { test } from "node:test"
import { encodeTile } from "./tile-writer.mjs"

globalThis.Path2D = class {
  steps = []
  moveTo(x, y) { this.steps.push(["M", x, y]) }
  lineTo(x, y) { this.steps.push(["L", x, y]) }
  closePath() { this.steps.push(["Z"]) }
}
const { readTile } = await import("../elements/map/vector-tile.js")

const square = {
  properties: { kode: "53.71.01.1008", nama: "Alak" },
  geometry: { type: "Polygon", coordinates: [[[0, 0], [90, 0], [90, -66.51326044311186], [0, -66.51326044311186], [0, 0]]] },
}

test("a written tile is read back: names, code and corners", () => {
  const layer = readTile(encodeTile([square], 0, 0, 0)).get("wilayah")
  assert.equal(layer.extent, 4096)
  const [feature] = layer.features
  assert.deepEqual(feature.properties, { kode: "53.71.01.1008", nama: "Alak" })
  assert.deepEqual(feature.box, [2048, 2048, 3072, 3072])
  assert.deepEqual(feature.path.steps.map((step) => step[0]).join(""), "MLLLZ")
})

test("a tile that ends too early is refused, not read half", () => {
  const whole = encodeTile([square], 0, 0, 0)
  for (let length = 1; length < whole.length; length++) {
    assert.throws(() => readTile(whole.buffer.slice(whole.byteOffset, whole.byteOffset + length)), RangeError)
  }
})

test("an empty tile has no layers", () => {
  assert.equal(readTile(new ArrayBuffer(0)).size, 0)
})
