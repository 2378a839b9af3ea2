// What somebody left unfinished on this phone: asked for by "Simpan, lanjut nanti", or waiting for a signal. Nothing else is kept.
const DRAFT = `isi-${location.pathname.split("/")[2] ?? ""}`

export const draft = {
  read() {
    try {
      return JSON.parse(localStorage.getItem(DRAFT))
    } catch {
      return null
    }
  },
  /** False when the phone keeps nothing, such as in a private window. */
  write(kept) {
    try {
      localStorage.setItem(DRAFT, JSON.stringify(kept))
      return true
    } catch {
      return false
    }
  },
  forget() {
    try {
      localStorage.removeItem(DRAFT)
    } catch {
      // Nothing was kept either.
    }
  },
}
