import assert from "node:assert/strict"
import { test } from "node:test"
import { PHONE, assertAccessible, assertSound, signedIn, skip, withBrowser } from "./office.mjs"

withBrowser()

const rows = (page) => page.locator("[data-row]")

for (const [size, options] of [["desktop", undefined], ["phone", PHONE], ["320 px", { viewport: { width: 320, height: 640 } }]]) {
  test(`the queue is accessible and sound on ${size}`, { skip }, async () => {
    const page = await signedIn("/kerja/antrean", options)
    await assertAccessible(page)
    await assertSound(page)
  })
}

test("the counts of the kinds add up to all, and the number in the navigation is the same", { skip }, async () => {
  const page = await signedIn("/kerja/antrean")
  const counts = (await page.locator("[data-filter] .queue__count").allTextContents()).map((text) => Number(text.replace(".", "")))
  assert.equal(counts.slice(1, 6).reduce((a, b) => a + b), counts[0])
  const title = await page.locator("h1").textContent()
  assert.equal(Number(title.match(/^[\d.]+/)[0].replace(".", "")), counts[0])
})

test("J and K move, and Enter opens what is chosen", { skip }, async (t) => {
  const page = await signedIn("/kerja/antrean")
  if ((await rows(page).count()) < 2) return t.skip("fewer than two things wait")
  const second = await rows(page).nth(1).getAttribute("data-key")
  await page.keyboard.press("j")
  await page.waitForURL(/pilih=/)
  assert.equal(await page.locator("[data-row][aria-current]").getAttribute("data-key"), second)
  const target = await page.locator("[data-open]").getAttribute("href")
  await page.keyboard.press("Enter")
  await page.waitForURL((url) => target.startsWith(url.pathname))
})

test("something put off leaves the list and can be taken up again", { skip }, async (t) => {
  const page = await signedIn("/kerja/antrean")
  const before = await rows(page).count()
  if (!before || !(await page.locator("[data-later]").count())) return t.skip("nothing waits")
  const key = await page.locator("[data-row][aria-current]").getAttribute("data-key")
  await page.keyboard.press("t")
  await page.getByRole("dialog", { name: "Tunda sampai kapan?" }).getByRole("button", { name: "Tunda", exact: true }).click()
  await page.waitForLoadState()
  assert.equal(await page.locator(`[data-row][data-key="${key}"]`).count(), 0)
  await page.goto("/kerja/antrean?jenis=ditunda")
  await page.locator(`[data-row][data-key="${key}"]`).click()
  await page.getByRole("button", { name: "Kerjakan sekarang" }).click()
  await page.goto("/kerja/antrean?jenis=semua")
  assert.equal(await page.locator(`[data-row][data-key="${key}"]`).count(), 1)
})
