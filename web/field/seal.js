// Locks what lies on the phone. The key is made by the browser and never leaves it: no script can read it out.
const NONCE_BYTES = 12

/** @returns {Promise<CryptoKey>} of one person on one phone */
export const newKey = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"])

/**
 * @typedef {{nonce: Uint8Array, data: ArrayBuffer}} Sealed
 * @param {CryptoKey} key @param {BufferSource} bytes @param {string} place where it lies: it opens nowhere else
 * @returns {Promise<Sealed>}
 */
export async function sealBytes(key, bytes, place) {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  return { nonce, data: await crypto.subtle.encrypt(bound(nonce, place), key, bytes) }
}

/** @param {CryptoKey} key @param {Sealed} sealed @param {string} place @returns {Promise<ArrayBuffer>} */
export const openBytes = (key, sealed, place) => crypto.subtle.decrypt(bound(sealed.nonce, place), key, sealed.data)

/** @param {CryptoKey} key @param {unknown} value @param {string} place */
export const seal = (key, value, place) => sealBytes(key, new TextEncoder().encode(JSON.stringify(value)), place)

/** @param {CryptoKey} key @param {Sealed} sealed @param {string} place @returns {Promise<any>} */
export const open = async (key, sealed, place) => JSON.parse(new TextDecoder().decode(await openBytes(key, sealed, place)))

const bound = (nonce, place) => ({ name: "AES-GCM", iv: nonce, additionalData: new TextEncoder().encode(place) })
