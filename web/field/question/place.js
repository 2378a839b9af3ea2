// The place where one stands, with how sure the phone is of it.
import { announce, el, icon } from "../element.js"
import { number } from "../words.js"

const GOOD_METRES = 10

/** @param {any} node @param {(work: () => void) => void} answer @returns {Node[]} */
export function place(node, answer) {
  const good = node.nodeOptions?.accuracyThreshold ?? GOOD_METRES
  const box = el("div.place")
  let watch
  let best
  const stop = () => watch !== undefined && navigator.geolocation.clearWatch(watch)
  const take = () => {
    stop()
    const { latitude, longitude, altitude, accuracy } = best.coords
    answer(() => node.setValue({ latitude, longitude, altitude, accuracy }))
    known()
  }
  const seek = () => {
    best = undefined
    const metres = el("p.place__state", { role: "status" }, "Mencari satelit…")
    const use = el("button.button", { type: "button", hidden: true, onclick: take }, "Pakai ini")
    box.replaceChildren(ring(60, false), metres, use)
    watch = navigator.geolocation.watchPosition(
      (found) => {
        if (!box.isConnected) return stop()
        if (!best || found.coords.accuracy < best.coords.accuracy) best = found
        const now = Math.ceil(best.coords.accuracy)
        metres.textContent = `Mencari satelit, ${now} m`
        box.replaceChild(ring(now, false), box.firstChild)
        use.hidden = false
        if (now <= good) take()
      },
      (failed) => {
        metres.textContent =
          failed.code === failed.PERMISSION_DENIED
            ? "Izin letak ditolak. Buka setelan, atau pilih kelurahan dari daftar."
            : "Satelit belum ditemukan. Coba di tempat terbuka."
      },
      { enableHighAccuracy: true, timeout: 120_000, maximumAge: 0 },
    )
  }
  const known = () => {
    const { latitude, longitude, accuracy } = node.currentState.value
    const metres = Math.ceil(accuracy ?? 0)
    const sure = metres <= good
    box.replaceChildren(
      ring(metres, true),
      el("div.place__known", {}, el("b", {}, "Letak tercatat"), state(metres, sure)),
      el("p.quiet", {}, `${degrees(latitude, "LS", "LU")}, ${degrees(longitude, "BB", "BT")}`),
      el("button.button", { type: "button", onclick: seek }, icon("target"), "Ambil ulang"),
    )
    if (sure) announce(`Letak tercatat, teliti ${metres} m`)
  }
  if (node.currentState.value) known()
  else
    box.replaceChildren(
      ring(60, false),
      el("p.place__state", {}, "Letak belum diambil."),
      el("button.button", { type: "button", onclick: seek }, icon("target"), "Ambil letak"),
    )
  return [box]
}

const state = (metres, sure) =>
  sure
    ? el("span.good", {}, icon("ticked"), `teliti ${metres} m`)
    : el("span.waits", {}, icon("warn"), `teliti ${metres} m, coba di tempat terbuka`)

const degrees = (value, below, above) => `${number(Math.abs(value), 4)} ${value < 0 ? below : above}`

/** The ring is as wide as the place is unsure. */
function ring(metres, known) {
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  drawn.setAttribute("class", "place__sketch")
  drawn.setAttribute("viewBox", "0 0 264 84")
  drawn.setAttribute("aria-hidden", "true")
  const shape = (name, attributes) => {
    const one = document.createElementNS(drawn.namespaceURI, name)
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value)
    drawn.append(one)
  }
  shape("path", { class: "place__road", d: "M0 58C60 44 88 50 132 42S224 24 264 20M96 0C110 32 108 60 118 84M196 0L206 84" })
  shape("circle", { class: "place__ring", cx: 132, cy: 42, r: Math.min(38, 10 + metres / 2) })
  if (known) shape("circle", { class: "place__point", cx: 132, cy: 42, r: 4.5 })
  return drawn
}
