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

const previews = process.env.PETADAYA_PREVIEW ? "previews take no files" : false
const HEAD = "NO;NO LAPORAN POLISI;TGL KEJADIAN;KELURAHAN;UMUR;PERAN;JENIS BB;JUMLAH BB;SATUAN"

/** A file of cases that is like no other: its institution and its report numbers are of this run. */
const cases = (run, villages) => [
  "DATA KASUS NARKOBA KOTA KUPANG TAHUN 2019", HEAD,
  ...villages.map((village, at) => `${at + 1};LP/${run}/${at}/2019;0${at + 3}/01/2019;${village};31;Kurir;Shabu;2;gram`),
].join("\n")

const upload = async (page, institution, text, name = "kasus uji.csv") => {
  await page.goto("/kerja/data-masuk")
  await page.locator("#berkas").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) })
  await page.locator("#institution").fill(institution)
  await page.getByRole("button", { name: "Unggah dan periksa" }).click()
  await page.waitForURL(/\/kerja\/data-masuk\/[^/?]+$/, { timeout: 30000 })
  await page.locator("review-work").waitFor()
}

/** Does something that reads the file again, and waits for the fresh page. */
const again = async (page, deed) => {
  const read = page.waitForResponse((answer) => answer.request().method() === "GET" && /data-masuk\/[^/]+$/.test(new URL(answer.url()).pathname))
  await deed()
  await read
  await page.locator('main:not([aria-busy="true"]) review-work').waitFor()
}

const save = async (page) => {
  await page.locator("[data-save]").click()
  await page.locator(".state", { hasText: "Disimpan" }).waitFor()
}

const undo = async (page) => {
  await page.getByText("Urungkan impor").click()
  await page.getByRole("button", { name: "Berkasnya keliru" }).click()
  await page.locator(".state", { hasText: "Diurungkan" }).waitFor()
}

test("in a review the chosen complaint shows its cell, and keys walk", { skip: skip || previews }, async () => {
  const page = await signedIn("/kerja/data-masuk")
  await upload(page, `Uji keluhan ${Date.now()}`, cases(Date.now(), ["Naikoten", "Entah Di Mana", "Alak"]))
  const complaints = page.locator("[data-complaint]")
  assert.ok((await complaints.count()) >= 2)
  await complaints.first().focus()
  await page.keyboard.press("n")
  assert.equal(await complaints.nth(1).getAttribute("data-chosen"), "")
  const cell = await complaints.nth(1).getAttribute("data-cell")
  assert.equal(await page.locator(`#sel-${cell}`).getAttribute("data-chosen"), "")
  await assertAccessible(page)
  await assertSound(page)
})

test("clean rows are saved, the others wait, and one deed takes all back", { skip: skip || previews }, async () => {
  const page = await signedIn("/kerja/data-masuk")
  await upload(page, `Uji simpan ${Date.now()}`, cases(Date.now(), ["Naikoten", "Oesapa", "Alak"]))
  await page.getByRole("button", { name: "Simpan 2 baris" }).first().waitFor()
  await page.locator("[data-also-waiting]").check()
  await page.getByRole("button", { name: "Simpan 3 baris" }).first().waitFor()
  await page.locator("[data-also-waiting]").uncheck()
  await save(page)
  await page.getByText("1 baris belum disimpan").waitFor()
  await assertAccessible(page)
  await undo(page)
  await assertSound(page)
})

test("a solved row raises the number to save", { skip: skip || previews }, async () => {
  const page = await signedIn("/kerja/data-masuk")
  await upload(page, `Uji jawab ${Date.now()}`, cases(Date.now(), ["Naikoten", "Oesapa", "Alak"]))
  const select = page.locator("[data-complaint] select").first()
  const answer = await select.locator('option[value^="ACCEPT:"]').first().getAttribute("value")
  await again(page, () => select.selectOption(answer))
  await page.getByRole("button", { name: "Simpan 3 baris" }).first().waitFor()
  await page.getByText("Semua 3 baris bersih.").waitFor()
  await assertSound(page)
})

test("a file that no template knows is read as a person says, and so is the next one", { skip: skip || previews }, async () => {
  const page = await signedIn("/kerja/data-masuk")
  const run = Date.now()
  const strange = (part) => `Rekap internal\nKode;Hari H;Di mana;Ket\nLP/${run}${part}/A;03/01/2019;Oesapa;x\nLP/${run}${part}/B;04/01/2019;Alak;y\n`
  await upload(page, `Uji aneh ${run}`, strange("a"), "aneh.csv")
  await page.getByText("Cetakan belum dikenali. Pilih yang paling dekat.").waitFor()
  assert.ok((await page.locator(".nearby li").count()) > 0)
  await assertAccessible(page)
  await again(page, () => page.locator('select[name="cetakan"]').selectOption("kasus-narkoba"))
  await again(page, () => page.locator('button[name="kepala"][value="2"]').click())
  for (const [column, field] of [["A", "nomor_lp"], ["B", "tanggal"], ["C", "kelurahan"]]) {
    await again(page, () => page.locator(`#kolom-${column}`).selectOption(field))
  }
  await page.getByText("dipilih dengan tangan").waitFor()
  await save(page)

  await upload(page, `Uji aneh ${run}`, strange("b"), "aneh lagi.csv")
  await page.getByText("seperti berkas terakhir dari instansi ini").waitFor()
  assert.equal(await page.locator("#kolom-A").inputValue(), "nomor_lp")
  await page.getByRole("button", { name: "Simpan 2 baris" }).first().waitFor()
  await assertSound(page)
})

test("a changed column is remembered at the next upload", { skip: skip || previews }, async () => {
  const page = await signedIn("/kerja/data-masuk")
  const run = Date.now()
  await upload(page, `Uji kolom ${run}`, cases(`${run}a`, ["Oesapa", "Alak", "Fatululi"]))
  await again(page, () => page.locator("#kolom-E").selectOption(""))
  await save(page)
  await upload(page, `Uji kolom ${run}`, cases(`${run}b`, ["Oesapa", "Alak", "Fatululi"]))
  assert.equal(await page.locator("#kolom-E").inputValue(), "")
  await assertSound(page)
})

test("a corrected copy is offered to take the place of the earlier one", { skip: skip || previews }, async () => {
  const page = await signedIn("/kerja/data-masuk")
  const run = Date.now()
  await upload(page, `Uji perbaikan ${run}`, cases(run, ["Naikoten", "Oesapa", "Alak"]))
  await save(page)
  await upload(page, `Uji perbaikan ${run}`, cases(run, ["Naikoten Satu", "Oesapa", "Alak"]))
  await page.getByText("Daftar ini sudah pernah disimpan.").waitFor()
  assert.equal(await page.getByLabel("Gantikan yang lama").isChecked(), true)
  await assertAccessible(page)
  await save(page)
  await undo(page)
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
