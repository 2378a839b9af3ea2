// Siap kirim: what waits, and how it goes.
import { el, icon } from "../element.js"
import { size, time } from "../words.js"

/** @param {import("../app.js").App} app */
export async function readyScreen(app) {
  const [all, tried, wifiOnly] = await Promise.all([
    app.shelf.allFilled(),
    app.shelf.recall("tried"),
    app.shelf.recall("wifi-only"),
  ])
  const ready = all.filter((one) => one.state === "ready")
  const wifi = el("input", {
    type: "checkbox",
    role: "switch",
    checked: Boolean(wifiOnly),
    onchange: () => app.shelf.remember("wifi-only", wifi.checked),
  })
  app.show({
    title: "Siap kirim",
    start: app.back(),
    main: [
      app.reach === "signed-out" && app.line(),
      el("h1.unseen", {}, "Siap kirim"),
      ready.length ? waiting(app, ready) : el("p", {}, "Tidak ada yang menunggu."),
      el(
        "ul.rows",
        {},
        ready.map((one) => row(app, one)),
      ),
      el("label.switch", {}, el("span", {}, "Kirim foto lewat Wi-Fi saja"), wifi),
      el("p.quiet", {}, `${tried ? `Terakhir mencoba ${time(tried)}. ` : ""}Mencoba lagi sendiri setiap 5 menit.`),
    ],
    foot: ready.length
      ? [
          el(
            "div.feet.feet--all",
            {},
            el("button.button.button--primary", { type: "button", onclick: () => app.send() }, "Coba kirim sekarang"),
            el("a.button", { href: "#cadangan" }, icon("export"), "Simpan cadangan ke berkas"),
          ),
        ]
      : [],
  })
}

const waiting = (app, ready) =>
  el(
    "div.line.line--tall",
    {},
    icon(app.reach === "online" ? "send" : "no-signal"),
    el(
      "span",
      {},
      el("b", {}, `${ready.length} siap kirim${app.reach === "offline" ? ", menunggu sinyal" : ""}`),
      el("small", {}, "Terkirim sendiri saat ada sinyal. Ponsel boleh dimatikan."),
    ),
  )

function row(app, one) {
  const photos = one.files.length
  const bytes = one.files.reduce((sum, file) => sum + file.bytes, one.xml.length)
  const about = [time(one.changed), photos ? `${photos} foto, ${size(bytes)}` : size(bytes)].join(" · ")
  return el(
    "li.row",
    {},
    el(
      "span",
      {},
      el("b", {}, one.title),
      el("small", {}, one.place),
      el("small", {}, about),
      one.refused && el("small.wrong", {}, one.refused),
    ),
    state(app, one),
  )
}

function state(app, one) {
  if (one.refused) return el("span.wrong", {}, "Ditolak, lihat alasan")
  if (app.sending?.id === one.id)
    return el("span.waits", {}, one.files.length ? `Mengirim ${app.sending.done} dari ${one.files.length} foto` : "Mengirim")
  return el("span.waits", {}, "Menunggu")
}
