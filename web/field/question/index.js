// Which control asks which question.
import { el } from "../element.js"
import { choices } from "./choices.js"
import { place } from "./place.js"
import { upload } from "./upload.js"
import { written } from "./written.js"

/** @param {any} node @param {(work: () => void) => void} answer @returns {Node[]} */
export function control(node, answer) {
  if (node.nodeType === "select") return choices(node, answer)
  if (node.nodeType === "upload") return upload(node, answer)
  if (node.nodeType === "note") return []
  if (node.valueType === "geopoint") return place(node, answer)
  if (node.nodeType === "input" || node.nodeType === "range") return written(node, answer)
  if (node.nodeType === "trigger") return [agreement(node, answer)]
  return [el("p.wrong", {}, "Pertanyaan ini hanya dapat dijawab dengan ODK Collect.")]
}

function agreement(node, answer) {
  const input = el("input", {
    type: "checkbox",
    checked: Boolean(node.currentState.value),
    onchange: () => answer(() => node.setValue(input.checked)),
  })
  return el("label.choice", {}, input, el("span", {}, "Ya"))
}
