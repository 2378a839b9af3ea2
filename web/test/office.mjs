// What every browser test needs: a browser, a person who signs in, and an ear for what went wrong.
// PETADAYA_URL: the running app. PETADAYA_ACCOUNTS: its accounts.json. Without an address the tests are skipped and say so.
import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before } from "node:test"
import { chromium } from "playwright-core"

export const address = process.env.PETADAYA_URL
export const skip = address ? false : "PETADAYA_URL names no running app"

const DESKTOP = { viewport: { width: 1440, height: 900 } }
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }

let browser
let axe

/** Call once in a test file: opens one browser for all its tests. */
export function withBrowser() {
  before(async () => {
    if (skip) return
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] })
    axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8")
  })
  after(() => browser?.close())
}

/** A fresh page. `page.complaints` gathers script errors, console errors and broken content policy. */
export async function open(path, options = DESKTOP) {
  const context = await browser.newContext({ baseURL: address, locale: "id-ID", ...options })
  const page = await context.newPage()
  page.complaints = []
  page.on("pageerror", (error) => page.complaints.push(String(error)))
  page.on("console", (message) => message.type() === "error" && page.complaints.push(message.text()))
  await page.goto(path)
  return page
}

/** The account with a role; the section head may do the most. */
export async function person(role = "section_head") {
  const accounts = JSON.parse(await readFile(process.env.PETADAYA_ACCOUNTS ?? "../data/accounts.json", "utf8"))
  return accounts.find((account) => account.roles.includes(role)) ?? accounts[0]
}

/** A page after signing in as somebody with the role. */
export async function signedIn(path, options, role = "section_head") {
  const page = await open("/masuk", options)
  const { name, password } = await person(role)
  await page.getByLabel("Nama pengguna").fill(name)
  await page.getByLabel("Kata sandi", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Masuk" }).click()
  await page.waitForURL((url) => !url.pathname.startsWith("/masuk"))
  if (path !== new URL(page.url()).pathname) await page.goto(path)
  return page
}

/** No WCAG 2.2 A or AA rule of axe is broken. Looks at the whole page at once: a bar that stays at the foot would cut targets. */
export async function assertAccessible(page) {
  const { width, height } = page.viewportSize()
  await page.setViewportSize({ width, height: Math.max(height, await page.evaluate(() => document.documentElement.scrollHeight)) })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send("Runtime.evaluate", { expression: axe })
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }))
  await page.setViewportSize({ width, height })
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(" | ")}`), [])
}

/** Nothing sticks out sideways and nothing complained. */
export async function assertSound(page) {
  // Not innerWidth: a phone's browser makes that as wide as what sticks out.
  const over = await page.evaluate(() => document.documentElement.scrollWidth) - page.viewportSize().width
  assert.ok(over <= 0, `the page is ${over} px wider than the window`)
  assert.deepEqual(page.complaints, [])
}

export const mapReady = (page) => page.locator("peta-map[data-ready]").waitFor({ state: "attached", timeout: 15000 })
