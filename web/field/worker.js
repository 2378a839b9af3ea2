// The service worker: answers for the page and its files when there is no network. Nothing of a person is in its care.
// KEPT is written before this by the server: the addresses of the page and its files, which change with what is in them.
const SHELF = `lapangan-${KEPT.join()
  .split("")
  .reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) >>> 0, 7)}`

// A newer one waits until every window of the app is closed: an open page still needs the parts of its own version.
addEventListener("install", (event) => event.waitUntil(fillShelf()))

addEventListener("activate", (event) => event.waitUntil(dropOld().then(() => clients.claim())))

addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== "GET" || origin !== location.origin) return
  if (event.request.mode === "navigate" && pathname === "/lapangan") event.respondWith(page())
  else if (pathname.startsWith("/assets/")) event.respondWith(kept(event.request))
})

async function fillShelf() {
  const shelf = await caches.open(SHELF)
  await Promise.all(KEPT.map((address) => bring(shelf, address)))
}

/** A page that asks to sign in is not the one to keep. */
async function bring(shelf, address) {
  const had = address === "/lapangan" ? undefined : await caches.match(address)
  const answer = had ?? (await fetch(address, { redirect: "error", cache: address === "/lapangan" ? "no-store" : "default" }))
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  await shelf.put(address, answer)
}

async function dropOld() {
  for (const name of await caches.keys()) if (name.startsWith("lapangan-") && name !== SHELF) await caches.delete(name)
}

/** From the shelf, so that a weak network keeps nobody waiting. */
async function page() {
  return (await caches.match("/lapangan")) ?? fetch("/lapangan")
}

async function kept(request) {
  return (await caches.match(request)) ?? fetch(request)
}
