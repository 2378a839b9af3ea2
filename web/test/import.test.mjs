import assert from "node:assert/strict"
import { test } from "node:test"
import { PHONE, assertAccessible, assertSound, signedIn, skip, withBrowser } from "./office.mjs"

withBrowser()

const first = async (page) => {
  const link = page.locator(".table tbody a").first()
  if (!(await link.count())) return null
  return link.getAttribute("href")
}

// The columns of the 13-indicator sheet, as offices head them.
const INDICATORS = [
  "1. Kasus kejahatan narkoba", "2. Angka kriminalitas/aksi kekerasan", "3. Bandar/pengedar narkoba",
  "4. Kegiatan produksi narkoba", "5. Angka pengguna narkoba", "6. Barang bukti narkoba", "7. Entry point narkoba",
  "8. Kurir narkoba", "9. Banyak lokasi hiburan", "10. Tempat kost dan hunian dengan privasi tinggi",
  "11. Tingginya angka kemiskinan", "12. Ketiadaan sarana publik", "13. Rendahnya interaksi sosial masyarakat",
]

test("the door for files is accessible and says what is taken", { skip }, async () => {
  const page = await signedIn("/kerja/data-masuk")
  await page.getByText("Tidak ada yang tersimpan sebelum Anda memeriksanya.").waitFor()
  await assertAccessible(page)
  await assertSound(page)
})

test("a small file is uploaded, reviewed, and thrown away again", { skip }, async (t) => {
  const page = await signedIn("/kerja/data-masuk")
  if (process.env.PETADAYA_PREVIEW) return t.skip("previews take no files")
  await page.locator("#berkas").setInputFiles({
    name: "indikator uji.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`NO;KELURAHAN;${INDICATORS.join(";")}\n1;Kel. Alak;${"Ada;".repeat(13).slice(0, -1)}\n2;Entah Di Mana;${"nihil;".repeat(13).slice(0, -1)}\n`),
  })
  await page.locator("#institution").fill("Instansi Uji")
  await page.getByRole("button", { name: "Unggah dan periksa" }).click()
  await page.waitForURL(/\/kerja\/data-masuk\/[^/]+$/, { timeout: 20000 })
  await page.locator("review-work").waitFor()
  await assertAccessible(page)
  page.on("dialog", (dialog) => dialog.accept())
  await page.getByRole("button", { name: "Batalkan" }).click()
  await page.waitForURL(/\/kerja\/data-masuk/)
  await assertSound(page)
})

test("in a review the chosen complaint shows its cell, and keys walk", { skip }, async (t) => {
  const page = await signedIn("/kerja/data-masuk")
  const href = await first(page)
  if (!href) return t.skip("no file yet")
  await page.goto(href)
  const complaints = page.locator("[data-complaint]")
  if ((await complaints.count()) < 2) return t.skip("no complaints to walk")
  await complaints.first().focus()
  await page.keyboard.press("n")
  assert.equal(await complaints.nth(1).getAttribute("data-chosen"), "")
  await assertAccessible(page)
  await assertSound(page)
})

test("a review reads well on a phone: complaints first", { skip }, async (t) => {
  const page = await signedIn("/kerja/data-masuk", PHONE)
  const href = await first(page)
  if (!href) return t.skip("no file yet")
  await page.goto(href)
  await assertAccessible(page)
  await assertSound(page)
})
