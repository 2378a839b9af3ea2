// Serves the previews as the app would: same addresses, same content policy; tiles and values made from a boundary file.
// node test/preview-server.mjs PREVIEW_DIR ASSETS_DIR BOUNDARY.geojson [PORT]
import { createServer } from "node:http"
import { readFile } from "node:fs/promises"
import { join, extname } from "node:path"
import { encodeTile } from "./tile-writer.mjs"

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" }
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export async function servePreview(pages, assets, boundary, port = 0) {
  const shapes = JSON.parse(await readFile(boundary, "utf8")).features
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname
    response.setHeader("Content-Security-Policy", POLICY)
    try {
      const tile = path.match(/^\/tiles\/contoh\/(\d+)\/(\d+)\/(\d+)\.mvt$/)
      if (tile) return response.end((await drawn(tile)) ?? encodeTile(shapes, ...tile.slice(1).map(Number)))
      if (path === "/tiles/contoh.json") return response.end(JSON.stringify(description(shapes)))
      if (path.startsWith("/values/")) return response.end(JSON.stringify(await values(pages)))
      if (request.method === "POST") return response.writeHead(303, { Location: (await signsIn(request)) ? "/kerja/peta" : "/masuk?gagal" }).end()
      const file = path.startsWith("/assets/") ? join(assets, path) : join(pages, `${pageAt(request.url)}.html`)
      response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream")
      response.end(await readFile(file))
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise((ready) => server.listen(port, "127.0.0.1", ready))
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

/** A tile that the app's own encoder wrote, when PETADAYA_TILES names a folder of them. */
async function drawn([, z, x, y]) {
  const folder = process.env.PETADAYA_TILES
  return folder ? readFile(join(folder, z, x, `${y}.mvt`)).catch(() => Buffer.alloc(0)) : null
}

/** The addresses of the app, each with the preview that stands for it. */
const PAGES = [
  [/^\/masuk\?gagal/, "masuk-salah"],
  [/^\/masuk/, "masuk"],
  [/^\/kerja\/peta/, "peta"],
  [/^\/kerja\/wilayah\/[\d.]+\/asal\//, "wilayah-asal"],
  [/^\/kerja\/wilayah\/[\d.]+$/, "wilayah-alak"],
  [/^\/kerja\/batas\/baru/, "batas"],
  [/^\/kerja\/batas/, "wilayah-daftar"],
  [/^\/kerja\/data-masuk\/\d+/, "impor"],
  [/^\/kerja\/data-masuk/, "data-masuk"],
  [/^\/kerja\/kegiatan\/\d+/, "kegiatan"],
  [/^\/kerja\/kegiatan/, "kegiatan-daftar"],
  [/^\/kerja\/antrean/, "antrean"],
  [/^\/kerja\/cari/, "cari"],
]

const pageAt = (url) => PAGES.find(([address]) => address.test(url))?.[1] ?? url.slice(1)

async function signsIn(request) {
  let body = ""
  for await (const part of request) body += part
  return new URLSearchParams(body).get("password") === "benar"
}

function description(shapes) {
  const points = shapes.flatMap((shape) => shape.geometry.coordinates.flat(Infinity))
  const lons = points.filter((_, i) => i % 2 === 0)
  const lats = points.filter((_, i) => i % 2 === 1)
  return {
    tiles: ["/tiles/contoh/{z}/{x}/{y}.mvt"],
    minzoom: 8,
    maxzoom: 14,
    bounds: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
  }
}

/** The values that the drawn list shows, so that map and list agree. */
async function values(pages) {
  const html = await readFile(join(pages, "peta.html"), "utf8")
  const rows = [...html.matchAll(/data-code="([^"]+)"[^>]*data-best="(\d)" data-worst="(\d)"/g)]
  return { boundary: "contoh", areas: rows.map((r) => r[1]), best: rows.map((r) => +r[2]), worst: rows.map((r) => +r[3]) }
}

if (process.argv[1].endsWith("preview-server.mjs")) {
  const { address } = await servePreview(process.argv[2], process.argv[3], process.argv[4], Number(process.argv[5] ?? 0))
  console.log(address)
}
