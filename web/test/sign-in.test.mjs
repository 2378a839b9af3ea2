import assert from "node:assert/strict"
import { test } from "node:test"
import { PHONE, assertAccessible, assertSound, open, signedIn, skip, withBrowser } from "./office.mjs"

withBrowser()

test("a person signs in and stands before the map", { skip }, async () => {
  const page = await signedIn("/kerja/peta")
  assert.equal(new URL(page.url()).pathname, "/kerja/peta")
  await assertSound(page)
})

test("a wrong password is refused with advice, and the focus is on it", { skip }, async () => {
  const page = await open("/masuk")
  await page.getByLabel("Nama pengguna").fill("tidak.ada.orangnya")
  await page.getByLabel("Kata sandi", { exact: true }).fill("salah")
  await page.getByRole("button", { name: "Masuk" }).click()
  const alert = page.getByRole("alert")
  await alert.waitFor()
  assert.match(await alert.textContent(), /Nama pengguna atau kata sandi tidak cocok/)
  assert.equal(await alert.evaluate((box) => box === document.activeElement), true)
  await assertAccessible(page)
})

for (const [size, options] of [["desktop", undefined], ["phone", PHONE]]) {
  test(`the sign-in page is sound on a ${size}`, { skip }, async () => {
    const page = await open("/masuk", options)
    await assertAccessible(page)
    await assertSound(page)
  })
}

test("the password can be shown and hidden", { skip }, async () => {
  const page = await open("/masuk")
  const field = page.locator("#password")
  await page.getByRole("button", { name: "Tampilkan" }).click()
  assert.equal(await field.getAttribute("type"), "text")
  await page.getByRole("button", { name: "Sembunyikan" }).click()
  assert.equal(await field.getAttribute("type"), "password")
})
