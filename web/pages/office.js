// What every page carries: shortcuts, menus, dialogs, the network word, and small elements used in many places.
import "../elements/connection-state.js"
import "../elements/figure-origin.js"
import "../elements/recovery-key.js"
import "../elements/reveal-password.js"
import { listenForShortcuts } from "../elements/shortcuts.js"
import { leavePhone } from "../field/leave.js"

listenForShortcuts()

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]")
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens)
    if (dialog?.showModal) {
      event.preventDefault()
      dialog.showModal()
    }
  }
  if (event.target.closest("[data-closes]")) event.target.closest("dialog")?.close()
  for (const menu of document.querySelectorAll("details.person[open], .bar details[open]")) {
    if (!menu.contains(event.target)) menu.open = false
  }
})

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-submits]")
  if (form && event.target.matches("select")) form.requestSubmit()
})

document.addEventListener("submit", (event) => {
  const button = event.submitter
  if (event.target.dataset.sure && !confirm(event.target.dataset.sure)) return event.preventDefault()
  button?.setAttribute("aria-busy", "true")
})

addEventListener("pageshow", () => {
  for (const busy of document.querySelectorAll("button[aria-busy]")) busy.removeAttribute("aria-busy")
})

// Whoever signed out leaves the field app, too, so that it opens for nobody else.
if (location.pathname === "/masuk" && location.search === "?keluar") leavePhone()

document.querySelector("[data-focus-first]")?.focus()
