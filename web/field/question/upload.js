// A photo or a file.
import { el, icon } from "../element.js"
import { words } from "../answer.js"
import { lighter } from "../photo.js"
import { size } from "../words.js"

/** @param {any} node @param {(work: () => void) => void} answer @returns {Node[]} */
export function upload(node, answer) {
  const photo = node.nodeOptions.media.type === "image"
  const box = el("div.photo")
  const input = el("input.unseen", {
    type: "file",
    id: "berkas",
    accept: photo ? "image/*" : null,
    capture: photo ? "environment" : null,
    "aria-label": photo ? "Ambil foto" : "Pilih berkas",
    onchange: () => input.files[0] && take(input.files[0]),
  })
  async function take(taken) {
    let kept = taken
    if (taken.type.startsWith("image/")) {
      try {
        kept = await lighter(taken, node.maxPixels)
      } catch {
        return show("Berkas ini tidak terbaca sebagai foto. Ambil lagi.", true)
      }
    }
    answer(() => node.setValue(kept))
    show(
      kept === taken
        ? `${taken.name}, ${size(taken.size)}.`
        : `Diperkecil dari ${size(taken.size)} menjadi ${size(kept.size)}. Letak dihapus dari foto.`,
    )
  }
  function show(told, wrong = false) {
    const value = node.currentState.value
    const known = el(
      "div.photo__known",
      {},
      value && thumbnail(value),
      el(
        "div",
        {},
        el("b", {}, words(node.currentState.label)),
        el("p", { class: wrong ? "wrong" : "quiet" }, told ?? (value ? size(value.size) : "")),
      ),
    )
    const more = value ? (photo ? "Ganti foto" : "Ganti berkas") : photo ? "Ambil foto" : "Pilih berkas"
    const remove = el(
      "button.button.button--plain",
      { type: "button", onclick: () => (answer(() => node.setValue(null)), show()) },
      "Hapus",
    )
    box.replaceChildren(
      ...(value || told ? [known] : []),
      input,
      el("label.button", { for: "berkas" }, icon(photo ? "camera" : "file"), more),
      ...(value ? [remove] : []),
    )
  }
  show()
  return [box]
}

function thumbnail(file) {
  if (!file.type.startsWith("image/")) return icon("file")
  const address = URL.createObjectURL(file)
  return el("img.photo__thumbnail", { src: address, alt: "", onload: () => URL.revokeObjectURL(address) })
}
