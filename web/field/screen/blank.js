// Formulir kosong: what may be filled.
import { el, icon } from "../element.js"
import { moment } from "../words.js"

/** @param {import("../app.js").App} app @param {string} [visitId] for which visit */
export async function blankScreen(app, visitId) {
  const [forms, checked] = await Promise.all([app.shelf.forms(), app.shelf.recall("forms-checked")])
  const visit = app.provisions?.visits.find((one) => one.id === visitId)
  const offered = forms.filter((one) => one.offered)
  app.show({
    title: visit ? "Isi formulir baru" : "Formulir kosong",
    sub: visit?.place,
    start: app.back(),
    main: [
      app.line(),
      el("h1.unseen", {}, "Formulir kosong"),
      offered.length
        ? el(
            "ul.rows",
            {},
            offered.map((form) => row(form, () => begin(app, form, visit))),
          )
        : el("p", {}, "Sambungkan sekali untuk mengambil formulir."),
      checked && el("p.quiet", {}, `Diperiksa ${moment(checked)}.`),
    ],
  })
}

const row = (form, work) =>
  el(
    "li",
    {},
    el(
      "button.row",
      { type: "button", onclick: work },
      icon("file"),
      el("span", {}, el("b", {}, form.title), el("small", {}, `Versi ${form.version}`)),
      icon("right"),
    ),
  )

async function begin(app, form, visit) {
  const id = crypto.randomUUID()
  await app.shelf.keep({
    id,
    state: "draft",
    form: form.name,
    version: form.version,
    title: form.title,
    place: visit?.place ?? "",
    visit: visit?.id,
    xml: "",
    files: [],
    changed: Date.now(),
  })
  app.go(`isi/${id}`)
}
