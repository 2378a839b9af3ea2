// Bundles styles and elements into the folder given as the first argument, and prints what each file weighs.
import { build } from "esbuild"
import subsetFont from "subset-font"
import { cp, mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"

const out = join(process.argv[2], "assets")

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

/** Prints what goes over the wire, and fails when a file has grown past its budget. */
async function weigh() {
  const budget = { "office.css": 18000, "office.js": 4000, "activity.js": 3000, "map.js": 14000, "import.js": 4000, "queue.js": 1500, "isi.js": 12000, "survey.js": 1500, "isi.css": 6000, "icons.svg": 3600, "fonts/plus-jakarta-sans.woff2": 20000 }
  for (const [name, allowed] of Object.entries(budget)) {
    const bytes = await readFile(join(out, name))
    const wire = name.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length
    console.log(`${name.padEnd(30)} ${String(wire).padStart(6)} of ${allowed} bytes compressed`)
    if (wire > allowed) throw new Error(`${name} is ${wire} bytes, its budget ${allowed}. Maybe something was imported that the page does not need.`)
  }
}
