// Draf: what is not finished.
import { el, icon } from "../element.js"
import { moment } from "../words.js"

/** @param {import("../app.js").App} app */
export async function filledScreen(app) {
  const drafts = (await app.shelf.allFilled()).filter((one) => one.state === "draft")
  app.show({
    title: "Draf",
    start: app.back(),
    main: [
      app.line(),
      el("h1.unseen", {}, "Draf"),
      drafts.length
        ? el(
            "ul.rows",
            {},
            drafts.map((one) => row(app, one)),
          )
        : el("p", {}, "Tidak ada draf. Pilih Isi formulir baru di beranda."),
    ],
  })
}

function row(app, one) {
  const remove = async () => {
    if (!confirm(`Hapus draf ${one.title}? Isinya hilang dari ponsel ini.`)) return
    await app.shelf.drop(one.id)
    app.draw()
  }
  return el(
    "li.rows__with",
    {},
    el(
      "a.row",
      { href: `#isi/${one.id}` },
      icon("pencil"),
      el("span", {}, el("b", {}, one.title), el("small", {}, [one.place, moment(one.changed)].filter(Boolean).join(" · "))),
      icon("right"),
    ),
    el("button.square", { type: "button", "aria-label": `Hapus draf ${one.title}`, onclick: remove }, icon("bin")),
  )
}
