// Takes the pictures of the guide from a running app with the sample: PETADAYA_URL, PETADAYA_ACCOUNTS.
// node test/field-pictures.mjs OUT_DIR
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { PHONE, address, person } from "./office.mjs"

const out = process.argv[2]
await mkdir(out, { recursive: true })
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] })

async function signedIn(role, options) {
  const context = await browser.newContext({ baseURL: address, locale: "id-ID", timezoneId: "Asia/Makassar", ...options })
  const page = await context.newPage()
  const { name, password } = await person(role)
  await page.goto("/masuk")
  await page.getByLabel("Nama pengguna").fill(name)
  await page.getByLabel("Kata sandi", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Masuk" }).click()
  await page.waitForURL(/kerja/)
  return page
}

const page = await signedIn("collector", {
  ...PHONE,
  deviceScaleFactor: 1,
  permissions: ["geolocation"],
  geolocation: { latitude: -10.1853, longitude: 123.5321, accuracy: 6 },
})
const shot = (name) => page.screenshot({ path: join(out, `${name}.png`) })
const at = async (label) => {
  for (let turn = 0; turn < 80 && (await page.locator("#judul").textContent()).trim() !== label; turn += 1) {
    await answer()
    const before = await page.locator("#judul").textContent()
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.waitForFunction((was) => document.getElementById("judul")?.textContent !== was, before)
  }
}

async function answer() {
  const choice = page.locator(".choice input")
  if (await choice.count()) return choice.first().check()
  const field = page.locator("#jawaban")
  if (!(await field.count())) return
  const label = await page.locator("#judul").textContent()
  if ((await field.getAttribute("type")) === "date") return field.fill("2020-01-21")
  if (/Nomor yang|Nomor ketua/.test(label)) return field.fill("0812 0000 0000")
  if (!(await field.getAttribute("inputmode"))) return field.fill("SIMULASI")
}

await page.goto("/lapangan")
await page.getByText(/\d+ formulir, diperiksa/).waitFor()
await page.evaluate(() => navigator.serviceWorker.ready)
await page.context().setOffline(true)
await page.getByText("Tidak ada sinyal.").waitFor()
await shot("lapangan-beranda")
await page.getByRole("button", { name: "Isi formulir baru" }).click()
await shot("lapangan-formulir")
await page.getByRole("button", { name: /Kunjungan kelurahan/ }).click()
await at("Cara memperoleh keterangan")
await page.locator(".choice input").nth(1).check()
await shot("lapangan-pertanyaan")
await at("Letak kantor")
await page.getByRole("button", { name: "Ambil letak" }).click()
await page.getByText("Letak tercatat", { exact: true }).waitFor()
await shot("lapangan-letak")
await at("Foto kantor atau pertemuan")
await page.locator("#berkas").setInputFiles({ name: "IMG_0001.png", mimeType: "image/png", buffer: await page.screenshot() })
await page.getByText("Letak dihapus dari foto.").waitFor()
await shot("lapangan-foto")
await at("Tambah kelompok warga?").catch(() => {})
await at("Isian sudah lengkap")
await shot("lapangan-lengkap")
await page.getByRole("button", { name: "Siap kirim" }).click()
await page.getByText("1 siap kirim, menunggu sinyal").waitFor()
await shot("lapangan-siap-kirim")
await page.context().setOffline(false)
await page.getByText("Tidak ada yang menunggu.").waitFor({ timeout: 30000 })
await page.goto("/lapangan#terkirim")
await page.getByRole("heading", { name: "1 isian diterima kantor" }).waitFor()
await shot("lapangan-terkirim")

// No picture of a code: it would be a key.
const office = await signedIn("administrator", { viewport: { width: 760, height: 900 } })
await office.goto("/kerja/akun")
await office.locator("section[aria-labelledby=ponsel]").screenshot({ path: join(out, "collect-ponsel.png") })
await browser.close()
