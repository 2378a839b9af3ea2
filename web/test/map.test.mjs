import assert from "node:assert/strict"
import { test } from "node:test"
import { PHONE, assertAccessible, assertSound, mapReady, signedIn, skip, withBrowser } from "./office.mjs"

withBrowser()

const selected = (page) => page.locator("tr[aria-selected=true]").getAttribute("data-code")

test("the six counts of the legend add up to the register, and so does the list", { skip }, async () => {
  const page = await signedIn("/kerja/peta")
  await mapReady(page)
  const counts = await page.locator(".legend__count").allTextContents()
  const rows = await page.locator(".areas tbody tr").count()
  assert.equal(counts.length, 6)
  assert.equal(counts.map(Number).reduce((a, b) => a + b), rows)
  assert.ok(rows > 0)
  await assertSound(page)
})

test("what is not assessed never joins AMAN and is in sight without scrolling", { skip }, async () => {
  const page = await signedIn("/kerja/peta")
  const kinds = await page.locator(".areas tbody tr").evaluateAll((rows) => rows.map((row) => row.dataset.kind))
  if (!kinds.includes("0")) return
  assert.ok(kinds.lastIndexOf("1") < kinds.indexOf("0"), "not assessed sorts after AMAN")
  assert.equal(await page.locator(".list-pane__unassessed").isVisible(), true)
  await page.locator('[data-sort="category"]').click()
  const rising = await page.locator(".areas tbody tr").evaluateAll((rows) => rows.map((row) => row.dataset.kind))
  assert.equal(rising.at(-1), "0", "not assessed stays last the other way round")
})

test("every area of the list has a shape, and the map paints more than its ground", { skip }, async () => {
  const page = await signedIn("/kerja/peta")
  await mapReady(page)
  const colours = await page.locator("peta-map canvas").evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
    const seen = new Set()
    for (let i = 0; i < data.length; i += 400) if (data[i + 3] === 255) seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2])
    return seen.size
  })
  assert.ok(colours > 5, `only ${colours} colours`)
})

test("arrows choose a neighbour on the map, the list follows, and it is said aloud", { skip }, async () => {
  const page = await signedIn("/kerja/peta")
  await mapReady(page)
  await page.locator(".map__stage").focus()
  await page.keyboard.press("ArrowUp")
  const first = await selected(page)
  assert.ok(first)
  await page.keyboard.press("ArrowDown")
  assert.notEqual(await selected(page), first)
  assert.match(await page.locator("[data-live]").textContent(), /belum diketahui/)
  assert.equal(await page.locator(".map__card").isVisible(), true)
})

test("a click in the list selects, Enter opens the area", { skip }, async () => {
  const page = await signedIn("/kerja/peta")
  await mapReady(page)
  const row = page.locator(".areas tbody tr").nth(1)
  await row.locator("td").first().click()
  assert.equal(await row.getAttribute("aria-selected"), "true")
  await row.locator("a").focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/kerja\/wilayah\//)
})

test("a legend row is a switch: list, sentence and counts follow", { skip }, async () => {
  const page = await signedIn("/kerja/peta")
  await mapReady(page)
  const before = await page.locator(".areas tbody tr:visible").count()
  const siaga = page.locator("button.legend__row[data-kind='2']")
  const count = Number(await siaga.locator(".legend__count").textContent())
  await siaga.click()
  assert.equal(await siaga.getAttribute("aria-pressed"), "false")
  assert.equal(await page.locator(".areas tbody tr:visible").count(), before - count)
  assert.equal(await page.locator("[data-count='2']").textContent(), "0")
})

test("when the values fail, the outlines stay and trying again works", { skip }, async () => {
  const page = await signedIn("/masuk")
  await page.route("**/values/**", (route) => route.abort())
  await page.goto("/kerja/peta")
  await page.getByText("Nilai tidak dapat dimuat. Garis batas tetap bisa dilihat.").waitFor()
  await page.unroute("**/values/**")
  await page.getByRole("button", { name: "Coba lagi" }).click()
  await mapReady(page)
})

test("without a network the last values stay and say of when they are", { skip }, async () => {
  const page = await signedIn("/kerja/peta")
  await mapReady(page)
  assert.equal(await page.locator(".map__when").isVisible(), false)
  await page.context().setOffline(true)
  await page.getByText(/Luring\. Data per \d+ \p{L}+ \d{4}, \d\d\.\d\d WITA/u).waitFor()
  assert.equal(await page.locator("peta-map[data-ready]").count(), 1)
  await page.context().setOffline(false)
  await page.locator(".map__when").waitFor({ state: "hidden" })
})

test("letters are shortcuts, but not inside a field", { skip }, async () => {
  const page = await signedIn("/kerja/peta")
  await page.keyboard.press("/")
  assert.equal(await page.evaluate(() => document.activeElement.id), "cari")
  await page.keyboard.type("g k ?")
  assert.equal(await page.locator("#cari").inputValue(), "g k ?")
  await page.locator("#cari").blur()
  await page.keyboard.press("?")
  await page.getByRole("dialog", { name: "Pintasan papan ketik" }).waitFor()
})

for (const [size, options] of [["desktop", undefined], ["phone", PHONE], ["320 px", { viewport: { width: 320, height: 640 } }]]) {
  test(`the map page is accessible and sound on ${size}`, { skip }, async () => {
    const page = await signedIn("/kerja/peta", options)
    await mapReady(page)
    await assertAccessible(page)
    await assertSound(page)
  })
}

test("on a phone the map can be closed, and stays closed", { skip }, async () => {
  const page = await signedIn("/kerja/peta", PHONE)
  await page.getByRole("button", { name: "Tutup peta" }).click()
  assert.equal(await page.locator("peta-map").isVisible(), false)
  await page.reload()
  await page.getByRole("button", { name: "Buka peta" }).waitFor()
  assert.equal(await page.locator("peta-map").isVisible(), false)
})
