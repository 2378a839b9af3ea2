import assert from "node:assert/strict"
import { test } from "node:test"
import { PHONE, assertAccessible, assertSound, open, signedIn, skip, withBrowser } from "./office.mjs"

withBrowser()

const DAY = 86400000
const day = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

/** The office opens a survey of one kecamatan and prints the cards of Alak; the links of the residents. */
async function opened() {
  const page = await signedIn("/kerja/survei/baru")
  await page.getByLabel("Kode wilayah").fill("53.71.01")
  await page.getByLabel("Hari pertama").fill(day(-2))
  await page.getByLabel("Hari terakhir").fill(day(20))
  await page.getByRole("button", { name: "Buka survei" }).click()
  await page.waitForURL(/survei\/[0-9a-f-]{36}/)
  await assertAccessible(page)
  await page.goto(`${new URL(page.url()).pathname}?wilayah=53.71.01.1008`)
  await assertAccessible(page)
  await assertSound(page)
  await page.getByRole("link", { name: "Cetak kartu QR, Warga" }).click()
  await page.locator(".qr-card__address").first().waitFor()
  await assertAccessible(page)
  return { page, links: (await page.locator(".qr-card__address").allTextContents()).map((link) => new URL(link).pathname) }
}

const answer = (page, words) => page.getByText(words, { exact: true }).locator("visible=true").first().click()
const onwards = (page, name = "Lanjut") => page.getByRole("button", { name, exact: true }).click()

test("a resident answers on a phone, offline once, and the office sees one more", { skip }, async () => {
  const { page: office, links } = await opened()
  assert.equal(links.length, 30)
  const page = await open(links[3], PHONE)
  await assertAccessible(page)
  await assertSound(page)
  await page.getByRole("button", { name: "Saya bersedia, mulai" }).click()
  await page.getByText("1 dari 14").waitFor()
  await assertAccessible(page)
  await assertSound(page)
  await answer(page, "Perempuan")
  await onwards(page)
  await onwards(page, "Lewati pertanyaan ini")
  await page.getByRole("textbox").locator("visible=true").fill("300")
  await onwards(page)
  await page.getByText("Antara 0 dan 100.").waitFor()
  await page.getByRole("textbox").locator("visible=true").fill("12")
  await onwards(page)
  await page.getByText("4 dari 14").waitFor()
  await answer(page, "Sering")

  await page.getByRole("button", { name: "Simpan, lanjut nanti" }).click()
  await page.getByText("Buka lagi tautan yang sama").waitFor()
  await page.goto(`${links[3]}/mulai`)
  await page.getByText("4 dari 14").waitFor()
  assert.ok(await page.getByLabel("Sering", { exact: true }).locator("visible=true").isChecked())

  await onwards(page)
  for (let at = 5; at < 14; at++) await onwards(page, "Lewati pertanyaan ini")
  await page.context().setOffline(true)
  await onwards(page, "Kirim jawaban")
  await page.getByText("Jawaban tersimpan di ponsel ini dan terkirim saat ada sinyal.").waitFor()
  await page.context().setOffline(false)
  await page.getByRole("heading", { name: "Terima kasih, jawaban Anda sudah diterima" }).waitFor()
  await page.getByText("Anda menjawab 3 dari 14 pertanyaan.").waitFor()
  page.complaints = page.complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"))
  await assertAccessible(page)
  await assertSound(page)
  await page.getByRole("button", { name: "Tutup" }).click()
  await page.getByText("Halaman ini boleh ditutup.").waitFor()
  assert.equal(await page.evaluate(() => localStorage.length), 0)
  assert.deepEqual(await page.context().cookies(), [])
  await page.goto(links[3])
  await page.getByText("Satu tautan untuk satu orang.").waitFor()

  await office.goBack()
  await office.reload()
  await office.getByText("1 dari 30").waitFor()
})

test("without a script the whole questionnaire is one form", { skip }, async () => {
  const { links } = await opened()
  const page = await open(links[0], { ...PHONE, javaScriptEnabled: false })
  await page.getByRole("button", { name: "Saya bersedia, mulai" }).click()
  assert.equal(await page.locator("fieldset").count(), 14)
  await page.getByText("Laki-laki").click()
  await page.getByRole("button", { name: "Kirim jawaban" }).click()
  await page.getByRole("heading", { name: "Terima kasih, jawaban Anda sudah diterima" }).waitFor()
})
