import assert from "node:assert/strict"
import { test } from "node:test"
import { PHONE, assertAccessible, assertSound, signedIn, skip, withBrowser } from "./office.mjs"

withBrowser()

for (const path of ["/kerja/kegiatan", "/kerja/batas", "/kerja/batas/baru", "/kerja/cari?q=penkase-oeleta"]) {
  for (const [size, options] of [["desktop", undefined], ["phone", PHONE]]) {
    test(`${path} is accessible and sound on a ${size}`, { skip }, async () => {
      const page = await signedIn(path, options)
      await assertAccessible(page)
      await assertSound(page)
    })
  }
}

test("the activity shows its days, and what was asked for adds up", { skip }, async (t) => {
  const page = await signedIn("/kerja/kegiatan")
  const link = page.locator(".table tbody a").first()
  if (!(await link.count())) return t.skip("no activity yet")
  await link.click()
  await page.locator(".matrix").waitFor()
  const asked = Number((await page.locator(".asked__head p").textContent()).match(/^\d+/)[0])
  assert.equal(await page.locator(".matrix .request").count(), asked)
  await assertAccessible(page)
  await assertSound(page)
})

test("the first stop of the Tab key leads to the content", { skip }, async () => {
  const page = await signedIn("/kerja/kegiatan")
  await page.keyboard.press("Tab")
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Langsung ke isi")
  await page.keyboard.press("Enter")
  assert.equal(await page.evaluate(() => document.activeElement.id), "isi")
})
