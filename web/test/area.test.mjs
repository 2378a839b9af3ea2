import assert from "node:assert/strict"
import { test } from "node:test"
import { PHONE, assertAccessible, assertSound, signedIn, skip, withBrowser } from "./office.mjs"

withBrowser()

const ALAK = "/kerja/wilayah/53.71.01.1008"

test("the area page shows thirteen findings, and unknown never looks like zero", { skip }, async () => {
  const page = await signedIn(ALAK)
  assert.equal(await page.locator("tr[data-finding]").count(), 13)
  for (const row of await page.locator('tr[data-state="unknown"]').all()) {
    assert.equal((await row.locator(".findings__unknown").textContent()).trim(), "–")
    assert.equal(await row.locator("a[data-origin]").count(), 0)
  }
  await assertAccessible(page)
  await assertSound(page)
})

test("a figure opens its origin beside the findings, and Escape gives the focus back", { skip }, async () => {
  const page = await signedIn(ALAK)
  const figure = page.locator("a[data-origin]").first()
  await figure.focus()
  await page.keyboard.press("Enter")
  const panel = page.getByRole("complementary", { name: "Asal angka" })
  await panel.waitFor()
  assert.equal(await page.evaluate(() => document.activeElement.id), "asal-judul")
  assert.match(page.url(), /\/asal\//)
  assert.ok((await panel.locator(".walk > li").count()) >= 3)
  await assertAccessible(page)
  await page.keyboard.press("Escape")
  assert.equal(await panel.count(), 0)
  assert.equal(await figure.evaluate((link) => link === document.activeElement), true)
  await assertSound(page)
})

test("the origin's own address shows the same panel without script", { skip }, async () => {
  const page = await signedIn(ALAK)
  const href = await page.locator("a[data-origin]").first().getAttribute("href")
  const plain = await (await page.request.get(href)).text()
  assert.match(plain, /id="asal-judul"/)
})

test("arrows move along the findings", { skip }, async () => {
  const page = await signedIn(ALAK)
  await page.locator("tr[data-finding]").first().focus()
  await page.keyboard.press("ArrowDown")
  assert.equal(await page.evaluate(() => document.activeElement.id), "P2")
})

test("on a phone the origin is a sheet and the main button stays at the foot", { skip }, async () => {
  const page = await signedIn(ALAK, PHONE)
  await page.locator("a[data-origin]").first().click()
  const box = await page.locator(".origin").boundingBox()
  assert.equal(box.width, 390)
  assert.ok(box.height > 700)
  await assertAccessible(page)
  await page.getByLabel("Tutup asal angka").click()
  await assertSound(page)
})
