// Beranda: the visit of now, and the four places of a form, in the words and order of ODK Collect.
import { el, icon } from "../element.js"
import { fullDay, moment, number, size, span, today } from "../words.js"

const LITTLE_ROOM = 200_000_000
const PHOTO_BYTES = 350_000
const CLOCK_OFF = 10 * 60_000

/** @param {import("../app.js").App} app */
export async function homeScreen(app) {
  if (!app.shelf) return app.show({ title: "Formulir lapangan", main: first(app) })
  const [filled, forms, checked, room, lasting] = await Promise.all([
    app.shelf.allFilled(),
    app.shelf.forms(),
    app.shelf.recall("forms-checked"),
    navigator.storage?.estimate?.() ?? {},
    navigator.storage?.persisted?.() ?? true,
  ])
  const count = (state) => filled.filter((one) => one.state === state).length
  const free = (room.quota ?? 0) - (room.usage ?? 0)
  const offered = forms.filter((one) => one.offered).length
  const waits = count("ready")
  app.show({
    title: "Formulir lapangan",
    end: el(
      "div.head__end",
      {},
      square("Perbarui", "renew", () => app.renew()),
      square("Setelan", "gear", () => app.go("setelan")),
    ),
    main: [
      app.line(),
      room.quota && free < LITTLE_ROOM ? note("Ruang hampir habis. Kirim atau hapus foto.") : null,
      Math.abs(app.provisions?.aside ?? 0) > CLOCK_OFF
        ? note(`Jam ponsel berbeda ${span(app.provisions.aside)} dari kantor.`)
        : null,
      !lasting && filled.some((one) => one.state !== "sent")
        ? note("Buka Petadaya dari layar utama supaya isian tidak terhapus.")
        : null,
      app.newForms ? note("Ada formulir baru. Draf lama tetap memakai versi lama.") : null,
      el("h1.unseen", {}, "Formulir lapangan"),
      visitOf(app, filled, offered),
      el(
        "ul.rows",
        {},
        place("draf", "pencil", "Draf", "Belum selesai, bisa dilanjutkan", count("draft")),
        place(
          "siap",
          "send",
          "Siap kirim",
          waits ? (app.reach === "online" ? "Menunggu dikirim" : "Menunggu sinyal") : "Tidak ada yang menunggu",
          waits,
          waits > 0,
        ),
        place("terkirim", "sent", "Terkirim", "Diterima kantor", count("sent")),
        place(
          "kosong",
          "download",
          "Formulir kosong",
          checked ? `${offered} formulir, diperiksa ${moment(checked)}` : "Sedang diambil",
          null,
        ),
      ),
    ],
    foot: room.quota
      ? [
          el(
            "p.quiet",
            {},
            `Ruang ponsel tersisa ${size(free)}, cukup untuk sekitar ${number(round(free / PHOTO_BYTES), 0)} foto.`,
          ),
        ]
      : [],
  })
}

function first(app) {
  const told =
    app.reach === "signed-out"
      ? [
          el("p", {}, "Masuk sekali untuk mengambil formulir."),
          el("a.button.button--primary", { href: "/lapangan/masuk" }, "Masuk"),
        ]
      : [
          el("p", {}, "Sambungkan sekali untuk mengambil formulir."),
          el("button.button.button--primary", { type: "button", onclick: () => app.send().then(() => app.draw()) }, "Coba lagi"),
        ]
  return [el("h1.question", {}, "Formulir lapangan"), told]
}

/** The card of the visit that runs now; without one the button stands alone. */
function visitOf(app, filled, offered) {
  const visit = current(app.provisions?.visits ?? [])
  const go = el(
    "button.button.button--primary.button--wide",
    { type: "button", disabled: offered === 0, onclick: () => app.go(visit ? `kosong/${visit.id}` : "kosong") },
    "Isi formulir baru",
  )
  const whose = el("p.quiet.who", {}, `${fullDay(Date.now())} · ${app.shelf.name}`)
  if (!visit) return [whose, el("div.alone", {}, go)]
  const done = filled.filter((one) => one.visit === visit.id && one.state !== "draft").length
  return [
    whose,
    el(
      "section.visit",
      {},
      el("p.visit__time", {}, `Kunjungan sekarang, ${dots(visit.from)}–${dots(visit.until)} WITA`),
      el("h2", {}, visit.place),
      el("p.quiet", {}, done ? `${done} formulir sudah diisi` : "Belum ada formulir yang diisi"),
      go,
    ),
  ]
}

/** @param {{day: string, from: string, until: string, open: boolean}[]} visits */
export function current(visits, now = Date.now()) {
  const at = (visit, clock) => Date.parse(`${visit.day}T${clock}:00+08:00`)
  const early = 30 * 60_000
  return visits.find(
    (one) =>
      one.open &&
      one.day === today(now) &&
      now >= at(one, one.from.slice(0, 5)) - early &&
      now <= at(one, one.until.slice(0, 5)) + early,
  )
}

const dots = (clock) => clock.slice(0, 5).replace(":", ".")

/** Two figures say enough. */
function round(value) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.floor(value / unit) * unit
}

const square = (label, sign, work) => el("button.square", { type: "button", "aria-label": label, onclick: work }, icon(sign))

const note = (words) => el("p.note", {}, icon("warn"), el("span", {}, words))

const place = (where, sign, name, means, count, waits = false) =>
  el(
    "li",
    {},
    el(
      "a.row",
      { href: `#${where}` },
      icon(sign),
      el("span", {}, el("b", {}, name), el("small", {}, means)),
      count !== null && el("span.count", { class: waits ? "count count--waits" : "count" }, String(count)),
      icon("right"),
    ),
  )
