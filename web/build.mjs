// Bundles styles and elements into the folder given as the first argument, and prints what each file weighs.
import { build } from "esbuild"
import subsetFont from "subset-font"
import { cp, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"

const out = join(process.argv[2], "assets")

await mkdir(join(out, "fonts"), { recursive: true })
await cp("assets", out, { recursive: true })
await cutFont()
await build({
  entryPoints: ["pages/office.js", "pages/map.js", "pages/import.js", "styles/office.css"],
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
  if (await stat(target).catch(() => null)) return
  const latin = Array.from({ length: 0x17f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join("")
  const cut = await subsetFont(await readFile(source), latin + "–—‘’“”•…≥≤→↑↓−", { targetFormat: "woff2" })
  await writeFile(target, cut)
}

async function weigh() {
  for (const name of (await readdir(out)).filter((name) => /\.(js|css|svg)$/.test(name))) {
    const bytes = await readFile(join(out, name))
    console.log(`${name.padEnd(28)} ${String(bytes.length).padStart(8)} B ${String(gzipSync(bytes).length).padStart(8)} B gzip`)
  }
}
