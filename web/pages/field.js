// Formulir lapangan.
import { App } from "../field/app.js"

const root = document.getElementById("lapangan")
if (!isSecureContext) throw insecure()
await navigator.serviceWorker
  ?.register("/lapangan/pekerja.js", { scope: "/lapangan" })
  .catch((failed) => console.warn(`Not kept for use without a network: ${failed.message}`))
await new App(root).start()

/** Without TLS a browser keeps nothing for use offline and locks nothing. */
function insecure() {
  root.querySelector("p").textContent = "Formulir lapangan memerlukan alamat yang aman (https). Hubungi pengelola."
  return new Error("The field app needs https or localhost.")
}
