// Takes pictures of the previews at desktop and phone size, and says what the console, the policy and axe complain about.
// node test/look.mjs PREVIEW_DIR ASSETS_DIR BOUNDARY.geojson OUT_DIR [page...]
import { mkdir, readFile, readdir } from "node:fs/promises"
import { chromium } from "playwright-core"
import { servePreview } from "./preview-server.mjs"

const [pages, assets, boundary, out, ...only] = process.argv.slice(2)
const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8")
const server = await servePreview(pages, assets, boundary)
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] })
await mkdir(out, { recursive: true })

const names = only.length ? only : (await readdir(pages)).filter((n) => n.endsWith(".html")).map((n) => n.slice(0, -5))
for (const name of names) {
  for (const [width, height, ratio] of [[1440, 900, 1], [390, 844, 2]]) {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: ratio, bypassCSP: false })
    const page = await context.newPage()
    page.on("console", (message) => message.type() === "error" && console.log(`${name} ${width}: ${message.text()}`))
    page.on("pageerror", (error) => console.log(`${name} ${width}: ${error}`))
    await page.goto(`${server.address}/${name}`)
    if (await page.locator("peta-map").count()) await page.locator("peta-map[data-ready]").waitFor({ state: "attached", timeout: 8000 }).catch(() => console.log(`${name} ${width}: map not ready`))
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${out}/${name}-${width}.png` })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) console.log(`${name} ${width}: ${wide} px too wide`)
    const cdp = await context.newCDPSession(page)
    await cdp.send("Runtime.evaluate", { expression: axe })
    const found = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }))
    for (const rule of found.violations) console.log(`${name} ${width}: axe ${rule.id}: ${rule.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(" | ")}`)
    await context.close()
  }
}
await browser.close()
server.close()
