// Cadangan: saving what is not sent yet to a file, and laying it back.
import { LEAST_SIGNS, NotOpened, readBackup, writeBackup } from "../backup.js"
import { announce, el, icon } from "../element.js"
import { today } from "../words.js"

const words = () => el("input.field-input", { type: "password", id: "kata-cadangan", autocomplete: "new-password" })
const wrongly = () => el("p.wrong", { role: "alert" })

/** @param {import("../app.js").App} app */
export function saveScreen(app) {
  const typed = words()
  const wrong = wrongly()
  const save = async () => {
    if (typed.value.length < LEAST_SIGNS) {
      wrong.textContent = `Paling sedikit ${LEAST_SIGNS} huruf.`
      return typed.focus()
    }
    const address = URL.createObjectURL(await writeBackup(app.shelf, typed.value))
    el("a", { href: address, download: `petadaya-cadangan-${today()}.bin` }).click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    announce("Cadangan tersimpan")
    app.go("siap")
  }
  app.show({
    title: "Simpan cadangan",
    start: app.back("siap"),
    main: [
      el("h1.question", { id: "judul", tabindex: "-1" }, "Kata sandi cadangan"),
      el(
        "p.quiet",
        {},
        "Draf dan isian yang belum terkirim disimpan ke satu berkas terkunci. Tanpa kata sandi ini cadangan tidak dapat dibuka.",
      ),
      el("label", { for: "kata-cadangan" }, "Kata sandi"),
      typed,
      wrong,
    ],
    foot: [
      el("div.feet.feet--all", {}, el("button.button.button--primary", { type: "submit" }, icon("export"), "Simpan ke berkas")),
    ],
    form: save,
    focus: "#judul",
  })
}

/** @param {import("../app.js").App} app */
export function openScreen(app) {
  const typed = words()
  typed.autocomplete = "off"
  const wrong = wrongly()
  const file = el("input.field-input", { type: "file", id: "berkas-cadangan", accept: ".bin" })
  const open = async () => {
    if (!file.files[0]) return file.focus()
    try {
      const came = await readBackup(app.shelf, file.files[0], typed.value)
      announce(`${came} isian dikembalikan`)
      app.go("")
    } catch (failed) {
      if (!(failed instanceof NotOpened)) throw failed
      wrong.textContent = failed.message
      typed.focus()
    }
  }
  app.show({
    title: "Buka cadangan",
    start: app.back("setelan"),
    main: [
      el("h1.question", { id: "judul", tabindex: "-1" }, "Buka cadangan"),
      el("label", { for: "berkas-cadangan" }, "Berkas"),
      file,
      el("label", { for: "kata-cadangan" }, "Kata sandi cadangan"),
      typed,
      wrong,
    ],
    foot: [el("div.feet.feet--all", {}, el("button.button.button--primary", { type: "submit" }, "Kembalikan isian"))],
    form: open,
    focus: "#judul",
  })
}
