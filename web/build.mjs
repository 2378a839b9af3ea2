// Bundles styles and elements into the folder given as the first argument, and prints what each file weighs.
import { build } from "esbuild"
import subsetFont from "subset-font"
import { createHash } from "node:crypto"
import { cp, mkdir, readFile, writeFile } from "node:fs/promises"
import { basename, join } from "node:path"
import { gzipSync } from "node:zlib"

const out = join(process.argv[2], "assets")
const wasm = new Set()

await mkdir(join(out, "fonts"), { recursive: true })
await cp("assets", out, { recursive: true })
await cutFont()
await build({
  entryPoints: ["pages/office.js", "pages/activity.js", "pages/map.js", "pages/import.js", "pages/queue.js", "pages/isi.js", "pages/survey.js", "styles/office.css", "styles/isi.css"],
  entryNames: "[name]",
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  external: ["/assets/*"],
  logLevel: "warning",
})
await bundleField()
await weigh()

/** The face with the signs that the pages use, and no others; its weights stay variable. */
async function cutFont() {
  const target = join(out, "fonts", "plus-jakarta-sans.woff2")
  const source = "node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2"
  const latin = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).join("")
  const cut = await subsetFont(await readFile(source), latin + "·°²³½×éèêëç–—‘’“”•…≥≤→↑↓−›", {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700 } },
  })
  await writeFile(target, cut)
}

/**
 * The field app. The engine of forms is fetched when the first form is opened; its two parts in WebAssembly are files of
 * their own, which are lighter than text in the script and need no `data:` in the content policy.
 */
async function bundleField() {
  const { metafile } = await build({
    entryPoints: ["pages/field.js", "styles/field.css"],
    entryNames: "[name]",
    chunkNames: "field-[name]-[hash]",
    outdir: out,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["/assets/*"],
    logLevel: "warning",
    metafile: true,
    plugins: [{ name: "wasm", setup: (bundler) => bundler.onLoad({ filter: /xforms-engine.dist.index\.js$/ }, apart) }],
  })
  await build({ entryPoints: ["field/worker.js"], outfile: join(out, "field-worker.js"), bundle: true, minify: true, format: "iife", target: "es2022" })
  const parts = Object.keys(metafile.outputs).map((file) => basename(file)).filter((file) => file.startsWith("field-"))
  const carried = ["field.js", "field.css", "favicon.svg", "field-icons.svg", "field.webmanifest", "strip.svg", "fonts/plus-jakarta-sans.woff2"]
  await writeFile(join(out, "field-files.json"), JSON.stringify({ parts: [...parts, ...wasm], carried }))
}

/** The engine without the WebAssembly that it carries as text. */
async function apart({ path }) {
  const source = await readFile(path, "utf8")
  const parts = [...source.matchAll(/"data:application\/wasm;base64,([A-Za-z0-9+/=]+)"/g)]
  if (parts.length !== 2) throw new Error(`The engine carries ${parts.length} parts in WebAssembly, not 2. Maybe its newer version is built otherwise.`)
  let contents = source
  for (const [whole, text] of parts) {
    const bytes = Buffer.from(text, "base64")
    const name = `field-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.wasm`
    await writeFile(join(out, name), bytes)
    wasm.add(name)
    contents = contents.replace(whole, `"/assets/${name}"`)
  }
  return { contents, loader: "js" }
}

/** Prints what goes over the wire, and fails when a file has grown past its budget. */
async function weigh() {
  const budget = { "office.css": 18000, "office.js": 4000, "activity.js": 3000, "map.js": 14000, "import.js": 4000, "queue.js": 1500, "isi.js": 12000, "survey.js": 1500, "isi.css": 6000, "icons.svg": 3600, "field.js": 16000, "field.css": 5000, "field-icons.svg": 2000, "fonts/plus-jakarta-sans.woff2": 20000 }
  for (const [name, allowed] of Object.entries(budget)) weighed(name, await wire(name), allowed)
  const { parts } = JSON.parse(await readFile(join(out, "field-files.json"), "utf8"))
  const field = await Promise.all(["field.js", ...parts].map(wire))
  // The engine of forms with its parser; docs/decisions tells why it is more than was hoped for.
  weighed("field app, all script", field.reduce((sum, bytes) => sum + bytes, 0), 255000)
}

/** Bytes of a file over the wire. */
async function wire(name) {
  const bytes = await readFile(join(out, name))
  return name.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length
}

function weighed(name, bytes, allowed) {
  console.log(`${name.padEnd(30)} ${String(bytes).padStart(6)} of ${allowed} bytes compressed`)
  if (bytes > allowed) throw new Error(`${name} is ${bytes} bytes, its budget ${allowed}. Maybe something was imported that the page does not need.`)
}
