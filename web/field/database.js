// The phone's own store, and nothing about what it means.
const NAME = "petadaya-lapangan"

/** @type {Promise<IDBDatabase>|undefined} */
let opened

function database() {
  opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1)
    asked.onupgradeneeded = () => {
      const made = asked.result
      made.createObjectStore("phone")
      made.createObjectStore("person", { keyPath: "id" })
      made.createObjectStore("kept", { keyPath: ["person", "name"] })
      made.createObjectStore("form", { keyPath: ["person", "name", "version"] })
      made.createObjectStore("filled", { keyPath: ["person", "id"] })
      made.createObjectStore("file", { keyPath: ["person", "filled", "name"] })
    }
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(asked.error)
  })
  return opened
}

/** Writes and comes back only when the disk has it. @param {string[]} stores @param {(of: (name: string) => IDBObjectStore) => void} work */
export async function write(stores, work) {
  const base = await database()
  await new Promise((done, failed) => {
    const all = base.transaction(stores, "readwrite", { durability: "strict" })
    all.oncomplete = () => done(undefined)
    all.onabort = all.onerror = () => failed(all.error ?? new Error("The phone wrote nothing. Maybe it is full."))
    work((name) => all.objectStore(name))
  })
}

/** @template T @param {string} store @param {(of: IDBObjectStore) => IDBRequest<T>} ask @returns {Promise<T>} */
export async function read(store, ask) {
  const base = await database()
  return new Promise((done, failed) => {
    const asked = ask(base.transaction(store).objectStore(store))
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(asked.error)
  })
}

/** All keys that begin so. @param {...string} parts */
export const beginning = (...parts) => IDBKeyRange.bound(parts, [...parts, []])
