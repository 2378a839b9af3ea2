// The map page: map, list and legend are three views of one choice and one filter.
import "../elements/area-list.js"
import "../elements/peta-map.js"

const map = document.querySelector("peta-map[data-values]")
const list = document.querySelector("area-list")

if (map && list) {
  const hidden = new Set()
  let chosen = null

  const spoken = (row) => `${row.querySelector("a").textContent}, ${row.dataset.spoken}, ${row.cells[5].textContent} belum diketahui`

  const pick = ({ code, open, speak, focus }) => {
    if (open) return list.row(code)?.querySelector("a").click()
    chosen = code
    const row = code && list.row(code)
    list.select(code, { focus })
    map.select(code, { speak: speak && row ? spoken(row) : "" })
    showCard(row)
  }

  function showCard(row) {
    map.querySelector(".map__card")?.remove()
    if (!row) return
    const card = document.createElement("div")
    card.className = "map__card"
    const [main, supporting, unknown] = [3, 4, 5].map((i) => row.cells[i].textContent)
    const assessed = row.dataset.best !== "0"
    card.innerHTML = `<p class="map__card-head"><b></b><span></span></p><p></p><a class="link"></a>`
    card.querySelector("b").textContent = row.querySelector("a").textContent
    card.querySelector("span").textContent = row.dataset.code
    card.querySelector("p").after(...[...row.querySelector(".areas__badge").children].map((badge) => badge.cloneNode(true)))
    const words = card.querySelector("p:not(.map__card-head)")
    words.textContent = assessed ? `${main} pokok dan ${supporting} pendukung terpenuhi; ` : "Belum ada temuan. Ini bukan berarti aman."
    if (assessed) words.append(Object.assign(document.createElement("b"), { textContent: unknown === "0" ? "semua diketahui" : `${unknown} belum diketahui` }), ".")
    const link = card.querySelector("a")
    link.href = row.querySelector("a").href
    link.innerHTML = `Buka wilayah <svg class="icon icon--small" aria-hidden="true"><use href="${document.documentElement.dataset.icons}#arrow"/></svg>`
    map.append(card)
  }

  map.nameGroups(new Map(list.rows.map((row) => [row.dataset.code.slice(0, row.dataset.code.lastIndexOf(".")), row.dataset.subdistrict])))
  map.addEventListener("pick", ({ detail }) => pick(detail))
  map.addEventListener("clear", () => pick({ code: null }))
  map.addEventListener("hover", ({ detail }) => list.hover(detail.code))
  list.addEventListener("pick", ({ detail }) => pick(detail))
  list.addEventListener("hover", ({ detail }) => map.hover(detail.code))

  const legend = [...document.querySelectorAll("button.legend__row")]
  const byKind = document.querySelector('[data-filter="kind"]')
  const bySubdistrict = document.querySelector('[data-filter="subdistrict"]')

  const apply = () => {
    for (const row of legend) row.setAttribute("aria-pressed", String(!hidden.has(row.dataset.kind)))
    const shownKinds = legend.map((row) => row.dataset.kind).filter((kind) => !hidden.has(kind))
    byKind.value = shownKinds.length === 1 ? shownKinds[0] : ""
    list.filter({ hidden, subdistrict: bySubdistrict?.value ?? "" })
  }
  const only = (kind) => {
    hidden.clear()
    if (kind) for (const row of legend) if (row.dataset.kind !== kind) hidden.add(row.dataset.kind)
    apply()
  }
  for (const row of legend) {
    row.addEventListener("click", () => {
      if (hidden.has(row.dataset.kind)) hidden.delete(row.dataset.kind)
      else hidden.add(row.dataset.kind)
      apply()
    })
  }
  byKind.addEventListener("change", () => only(byKind.value))
  bySubdistrict?.addEventListener("change", apply)
  list.addEventListener("unfilter", () => {
    if (bySubdistrict) bySubdistrict.value = ""
    only("")
  })
  document.querySelector("[data-to-unassessed]")?.addEventListener("click", (event) => {
    event.preventDefault()
    const row = list.rows.find((each) => each.dataset.kind === "0" && !each.hidden) ?? (only(""), list.rows.find((each) => each.dataset.kind === "0"))
    pick({ code: row.dataset.code, focus: true })
    row.scrollIntoView({ block: "start" })
  })
  list.addEventListener("filter", ({ detail }) => {
    map.show(detail.shown)
    for (const count of document.querySelectorAll("[data-count]")) count.textContent = detail.counts[count.dataset.count] ?? 0
    for (const words of document.querySelectorAll("[data-when]")) words.hidden = !detail.counts[words.dataset.when]
    const shown = document.querySelector("[data-shown]")
    shown.dataset.all ??= shown.textContent
    shown.textContent = detail.shown ? `${detail.shown.size} dari ${shown.dataset.all}` : shown.dataset.all
  })

  const toggle = document.querySelector("[data-map-toggle]")
  const pane = toggle.closest(".map-pane")
  const close = (closed) => {
    pane.toggleAttribute("data-closed", closed)
    toggle.textContent = closed ? "Buka peta" : "Tutup peta"
    localStorage.setItem("peta-tertutup", closed ? "ya" : "")
  }
  toggle.addEventListener("click", () => close(!pane.hasAttribute("data-closed")))
  if (localStorage.getItem("peta-tertutup")) close(true)

  document.addEventListener("shortcut", ({ detail: key }) => {
    if (key === "+" || key === "=") map.zoomIn()
    if (key === "-") map.zoomOut()
    if (key === "0") map.showAll()
    if (key === "f") byKind.focus()
    if (key === "s") document.querySelector("[data-sort]").focus()
    if (key === "ArrowDown") list.step(1)
    if (key === "ArrowUp") list.step(-1)
    if (key === "Escape" && chosen) pick({ code: null })
  })
}
