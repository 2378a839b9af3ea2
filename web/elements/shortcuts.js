// Keys that work everywhere. Single letters are silent inside a field, under a dialog, and when switched off.
// Keys that a page knows arrive there as a "shortcut" event on the document.

const places = { p: "/kerja/peta", a: "/kerja/antrean", k: "/kerja/kegiatan", d: "/kerja/data-masuk" }
const SETTING = "pintasan-mati"

export function listenForShortcuts() {
  let going = 0
  const setting = document.getElementById("pintasan-aktif")
  if (setting) {
    setting.checked = !localStorage.getItem(SETTING)
    setting.addEventListener("change", () => localStorage.setItem(SETTING, setting.checked ? "" : "ya"))
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const letter = event.key.length === 1
    if (event.target.closest?.("input, select, textarea, dialog") || (letter && localStorage.getItem(SETTING))) return
    if (going > Date.now() - 1500 && places[event.key]) {
      going = 0
      location.assign(places[event.key])
    } else if (event.key === "g") going = Date.now()
    else if (event.key === "/") {
      event.preventDefault()
      document.getElementById("cari")?.focus()
    } else if (event.key === "?") document.getElementById("pintasan")?.showModal()
    else if (letter || event.key === "Escape" || event.target === document.body) {
      document.dispatchEvent(new CustomEvent("shortcut", { detail: event.key }))
    }
  })
}
