// Reads a Mapbox Vector Tile (2.1) into named layers. Geometry becomes a Path2D in tile units, with its box.

/** Returns a map from layer name to `{ extent, features }`; a feature has `properties`, `type`, `path`, `box`, `points`. */
export function readTile(buffer) {
  const layers = new Map()
  const reader = new Reader(new Uint8Array(buffer))
  reader.fields((field) => {
    if (field !== 3) return reader.skip()
    const layer = readLayer(reader.message())
    layers.set(layer.name, layer)
  })
  return layers
}

function readLayer(reader) {
  const layer = { name: "", extent: 4096, features: [] }
  const raw = []
  const keys = []
  const values = []
  reader.fields((field) => {
    if (field === 1) layer.name = reader.string()
    else if (field === 2) raw.push(reader.message())
    else if (field === 3) keys.push(reader.string())
    else if (field === 4) values.push(readValue(reader.message()))
    else if (field === 5) layer.extent = reader.varint()
    else reader.skip()
  })
  layer.features = raw.map((feature) => readFeature(feature, keys, values))
  return layer
}

function readValue(reader) {
  let value = null
  reader.fields((field) => {
    if (field === 1) value = reader.string()
    else if (field === 2) value = reader.float()
    else if (field === 3) value = reader.double()
    else if (field === 4 || field === 5) value = reader.varint()
    else if (field === 6) value = zigzag(reader.varint())
    else if (field === 7) value = reader.varint() !== 0
    else reader.skip()
  })
  return value
}

function readFeature(reader, keys, values) {
  const feature = { properties: {}, type: 0, path: null, box: null, points: [] }
  let geometry = []
  reader.fields((field) => {
    if (field === 2) {
      const tags = reader.packed()
      for (let i = 0; i + 1 < tags.length; i += 2) feature.properties[keys[tags[i]]] = values[tags[i + 1]]
    } else if (field === 3) feature.type = reader.varint()
    else if (field === 4) geometry = reader.packed()
    else reader.skip()
  })
  return draw(feature, geometry)
}

/** Walks the commands of a geometry: 1 move, 2 line, 7 close. */
function draw(feature, geometry) {
  const path = new Path2D()
  const box = [Infinity, Infinity, -Infinity, -Infinity]
  let x = 0
  let y = 0
  for (let i = 0; i < geometry.length; ) {
    const command = geometry[i] & 7
    let count = geometry[i++] >> 3
    if (command === 7) {
      path.closePath()
      continue
    }
    for (; count > 0; count--) {
      x += zigzag(geometry[i++])
      y += zigzag(geometry[i++])
      if (feature.type === 1) feature.points.push([x, y])
      else if (command === 1) path.moveTo(x, y)
      else path.lineTo(x, y)
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    }
  }
  feature.path = path
  feature.box = box
  return feature
}

const zigzag = (n) => (n >>> 1) ^ -(n & 1)
const text = new TextDecoder()

/** Protocol buffers, the part that tiles use. */
class Reader {
  #bytes
  #at = 0
  #wire = 0

  constructor(bytes) {
    this.#bytes = bytes
  }

  fields(visit) {
    while (this.#at < this.#bytes.length) {
      const key = this.varint()
      this.#wire = key & 7
      visit(key >>> 3)
    }
  }

  varint() {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      if (this.#at >= this.#bytes.length) throw new RangeError("The tile ends inside a number.")
      const byte = this.#bytes[this.#at++]
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
  }

  message() {
    return new Reader(this.#slice())
  }

  string() {
    return text.decode(this.#slice())
  }

  packed() {
    const inner = this.message()
    const numbers = []
    while (inner.#at < inner.#bytes.length) numbers.push(inner.varint())
    return numbers
  }

  float() {
    return this.#view(4).getFloat32(0, true)
  }

  double() {
    return this.#view(8).getFloat64(0, true)
  }

  skip() {
    if (this.#wire === 0) this.varint()
    else if (this.#wire === 1) this.#at += 8
    else if (this.#wire === 2) this.#slice()
    else this.#at += 4
  }

  #slice() {
    const length = this.varint()
    if (this.#at + length > this.#bytes.length) throw new RangeError("The tile ends inside a field.")
    return this.#bytes.subarray(this.#at, (this.#at += length))
  }

  #view(size) {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, size)
    this.#at += size
    return view
  }
}
