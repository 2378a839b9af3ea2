// Writes just enough of a vector tile to draw a preview and to test the reader: whole polygons, not clipped.

const EXTENT = 4096

export function encodeTile(features, z, x, y) {
  const keys = ["kode", "nama"]
  const values = []
  const encoded = features.map((feature) => {
    const tags = keys.flatMap((key, k) => [k, values.push(feature.properties[key]) - 1])
    return message([[2, packed(tags)], [3, 3], [4, packed(geometry(feature.geometry, z, x, y))]])
  })
  const layer = message([
    [15, 2],
    [1, text("wilayah")],
    ...encoded.map((bytes) => [2, bytes]),
    ...keys.map((key) => [3, text(key)]),
    ...values.map((value) => [4, message([[1, text(value)]])]),
    [5, EXTENT],
  ])
  return Buffer.from(message([[3, layer]]))
}

function geometry({ type, coordinates }, z, x, y) {
  const rings = type === "Polygon" ? coordinates : coordinates.flat()
  const commands = []
  let [px, py] = [0, 0]
  for (const ring of rings) {
    const points = ring.slice(0, -1).map((point) => toTile(point, z, x, y))
    points.forEach(([tx, ty], i) => {
      if (i === 0) commands.push(9)
      if (i === 1) commands.push(((points.length - 1) << 3) | 2)
      commands.push(zigzag(tx - px), zigzag(ty - py))
      ;[px, py] = [tx, ty]
    })
    commands.push(15)
  }
  return commands
}

function toTile([lon, lat], z, x, y) {
  const n = 2 ** z
  const sin = Math.sin((lat * Math.PI) / 180)
  const wx = (lon / 360 + 0.5) * n - x
  const wy = (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * n - y
  return [Math.round(wx * EXTENT), Math.round(wy * EXTENT)]
}

const zigzag = (n) => (n << 1) ^ (n >> 31)
const text = (words) => [...new TextEncoder().encode(words)]
const packed = (numbers) => numbers.flatMap((n) => varint(n >>> 0))

function varint(n) {
  const bytes = []
  for (; n > 127; n = Math.floor(n / 128)) bytes.push((n & 127) | 128)
  return [...bytes, n]
}

function message(fields) {
  return fields.flatMap(([field, value]) =>
    typeof value === "number" ? [...varint(field << 3), ...varint(value)] : [...varint((field << 3) | 2), ...varint(value.length), ...value],
  )
}
