// A photo as it may leave the phone: smaller, and without what the camera wrote into it.
const USUAL_PIXELS = 1600
const QUALITY = 0.8

/**
 * Draws it anew, so that place, camera and name stay behind.
 * @param {File} taken @param {number|null} most pixels of the longer side
 * @returns {Promise<File>}
 */
export async function lighter(taken, most) {
  const drawn = await createImageBitmap(taken, { imageOrientation: "from-image" })
  const scale = Math.min(1, (most ?? USUAL_PIXELS) / Math.max(drawn.width, drawn.height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.round(drawn.width * scale))
  canvas.height = Math.max(1, Math.round(drawn.height * scale))
  canvas.getContext("2d").drawImage(drawn, 0, 0, canvas.width, canvas.height)
  drawn.close()
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY))
  if (!blob) throw new Error("The browser wrote no picture.")
  return new File([blob], "foto.jpg", { type: "image/jpeg" })
}
