// Antrean: keys move through the rows; the row's own link chooses it, so everything works without script too.
const rows = [...document.querySelectorAll("[data-row]")]
const here = rows.findIndex((row) => row.hasAttribute("aria-current"))
const kinds = [...document.querySelectorAll("[data-filter]")]

const go = (row) => row && location.assign(row.href)

// Going from row to row keeps the place of the list and the focus of the keyboard.
const PLACE = "antrean-tempat"
const list = document.querySelector(".queue__list")
if (list) {
  list.scrollTop = Number(sessionStorage.getItem(PLACE) ?? 0)
  addEventListener("pagehide", () => sessionStorage.setItem(PLACE, String(list.scrollTop)))
  if (here >= 0 && new URLSearchParams(location.search).has("pilih") && matchMedia("(min-width: 760px)").matches) rows[here].focus({ preventScroll: false })
}

document.addEventListener("shortcut", ({ detail: key }) => {
  if (key === "j" || key === "ArrowDown") go(rows[here + 1])
  if (key === "k" || key === "ArrowUp") go(rows[here - 1])
  if (key === "m") document.querySelector("[data-ask]")?.click()
  if (key === "t") document.querySelector("[data-later]")?.click()
  if (key === "0") go(kinds[0])
  if (/^[1-5]$/.test(key)) go(kinds[Number(key)])
})

document.addEventListener("keydown", (event) => {
  const row = event.target.closest?.("[data-row][aria-current]")
  if (!row || event.defaultPrevented) return
  if (event.key === "Enter") {
    event.preventDefault()
    document.querySelector("[data-open]")?.click()
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault()
    go(rows[here + (event.key === "ArrowDown" ? 1 : -1)])
  }
})
