// Setelan: how the app behaves on this phone, and leaving it to somebody else.
import { el } from "../element.js"
import { leavePhone } from "../leave.js"

/** @param {import("../app.js").App} app */
export async function settingsScreen(app) {
  const swipe = el("input", {
    type: "checkbox",
    role: "switch",
    checked: app.swipes,
    onchange: () => {
      app.swipes = swipe.checked
      app.shelf.remember("swipe", swipe.checked)
    },
  })
  const leave = async () => {
    await leavePhone()
    app.shelf = null
    app.reach = "signed-out"
    app.go("")
  }
  app.show({
    title: "Setelan",
    start: app.back(),
    main: [
      el("h1.unseen", {}, "Setelan"),
      el("p", {}, el("b", {}, app.shelf.name)),
      el("label.switch", {}, el("span", {}, "Geser untuk pindah pertanyaan"), swipe),
      el("a.button", { href: "#buka-cadangan" }, "Buka cadangan dari berkas"),
      el("h2", {}, "Ponsel dipakai orang lain?"),
      el(
        "p.quiet",
        {},
        "Isian Anda tetap terkunci di ponsel ini dan tampak lagi setelah Anda masuk. Orang lain tidak dapat melihatnya.",
      ),
      el("button.button", { type: "button", onclick: leave }, "Tutup untuk saya"),
    ],
  })
}
