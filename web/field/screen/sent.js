// Terkirim: what the office has.
import { el, icon } from "../element.js"
import { time, today } from "../words.js"

/** @param {import("../app.js").App} app @param {string} [id] of one to be read */
export async function sentScreen(app, id) {
  const [all, last] = await Promise.all([app.shelf.allFilled(), app.shelf.recall("last-sent")])
  const sent = all.filter((one) => one.state === "sent")
  const read = sent.find((one) => one.id === id)
  if (read) return app.show({ title: read.title, sub: read.place, start: app.back("terkirim"), main: answers(read) })
  const next = (app.provisions?.visits ?? []).find(
    (one) => one.open && Date.parse(`${one.day}T${one.from.slice(0, 5)}:00+08:00`) > Date.now(),
  )
  app.show({
    title: "Terkirim",
    start: app.back(),
    main: [
      last ? heading(last) : el("h1.question", {}, "Terkirim"),
      sent.length ? el("ul.rows", {}, sent.map(row)) : el("p", {}, "Belum ada yang terkirim."),
      el(
        "p.quiet",
        {},
        "Isi yang terkirim bisa dibaca 30 hari di ponsel ini, lalu dihapus. Jawaban pribadi sudah dihapus dari ponsel.",
      ),
    ],
    foot: next
      ? [
          el(
            "p.quiet",
            {},
            `Berikutnya: ${next.day === today() ? `${next.from.slice(0, 5).replace(":", ".")} WITA` : next.day}, ${next.place}`,
          ),
          el(
            "div.feet.feet--all",
            {},
            el(
              "button.button.button--primary",
              { type: "button", onclick: () => app.go(`kosong/${next.id}`) },
              "Buka kunjungan berikutnya",
            ),
          ),
        ]
      : [],
  })
}

const heading = ({ sent, files, at }) => [
  el("div.done", {}, icon("tick")),
  el("h1.question", {}, `${sent} isian diterima kantor`),
  el("p.quiet", {}, `${files ? `${files} foto ikut terkirim. ` : ""}Kantor menyimpan semuanya dengan utuh, ${time(at)}.`),
]

const row = (one) =>
  el(
    "li",
    {},
    el(
      "a.row",
      { href: `#terkirim/${one.id}` },
      el("span", {}, el("b", {}, one.title), el("small", {}, one.place)),
      el("span.good", {}, icon("tick"), "Diterima"),
    ),
  )

const answers = (one) => [
  el("h1.unseen", {}, one.title),
  el("p.quiet", {}, `Diterima kantor ${time(one.sentAt)}. Jawaban pribadi sudah dihapus dari ponsel.`),
  el(
    "dl.answers",
    {},
    (one.answers ?? []).map(({ label, text }) => [el("dt", {}, label), el("dd", {}, text)]),
  ),
]
