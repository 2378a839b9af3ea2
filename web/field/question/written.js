// What is typed: words, numbers, days.
import { el } from "../element.js"

const KINDS = {
  int: { inputmode: "numeric", type: "text" },
  decimal: { inputmode: "decimal", type: "text" },
  date: { type: "date" },
  time: { type: "time" },
  dateTime: { type: "datetime-local" },
}
const NOT_A_NUMBER = "Tulis angka saja."

/** @param {any} node @param {(work: () => void) => void} answer @returns {Node[]} */
export function written(node, answer) {
  const kind = KINDS[node.valueType] ?? { type: "text" }
  const long = node.valueType === "string" && (node.appearances?.multiline || (node.nodeOptions?.rows ?? 0) > 1)
  const field = el(long ? "textarea.field-input" : "input.field-input", {
    ...(long ? { rows: "5" } : kind),
    id: "jawaban",
    "aria-labelledby": "judul",
    autocomplete: "off",
    value: shown(node),
    onchange: () => answer(() => set(node, field.value)),
  })
  return [field]
}

function shown(node) {
  const text = node.currentState.instanceValue ?? ""
  return node.valueType === "decimal"
    ? text.replace(".", ",")
    : node.valueType === "dateTime" || node.valueType === "time"
      ? text.slice(0, node.valueType === "time" ? 5 : 16)
      : text
}

/** Dots between thousands and a comma for tenths are as people write. */
function set(node, typed) {
  const text = typed.trim()
  if (text === "") return node.setValue(null)
  if (node.valueType === "int") {
    const plain = text.replace(/[.\s](?=\d{3}(\D|$))/g, "")
    if (!/^-?\d{1,15}$/.test(plain)) throw new RangeError(NOT_A_NUMBER)
    return node.setValue(plain)
  }
  if (node.valueType === "decimal") {
    const plain = text.includes(",") ? text.replace(/\./g, "").replace(",", ".") : text
    if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new RangeError(NOT_A_NUMBER)
    return node.setValue(plain)
  }
  return node.setValue(text)
}
