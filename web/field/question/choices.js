// One or several of a list. More than seven are searched; of a whole province's villages only what fits is drawn.
import { el } from "../element.js"
import { words } from "../answer.js"

const SEARCH_ABOVE = 7
const MOST_DRAWN = 60
const UNKNOWN = "belum_diketahui"

/** @param {any} node @param {(work: () => void) => void} answer @returns {Node[]} */
export function choices(node, answer) {
  const several = node.selectType !== "select1"
  const options = sorted(node.currentState.valueOptions)
  const list = el("div.choices", { role: several ? "group" : "radiogroup", "aria-labelledby": "judul" })
  const draw = (sought = "") => {
    const fit = sought ? options.filter((one) => words(one.label).toLowerCase().includes(sought)) : options
    const chosenFirst = fit.length > MOST_DRAWN ? [...fit].sort((a, b) => chosen(node, b) - chosen(node, a)) : fit
    list.replaceChildren(...chosenFirst.slice(0, MOST_DRAWN).map((one) => row(node, one, several, answer)))
    if (fit.length === 0) list.append(el("p.quiet", {}, "Tidak ada yang cocok. Ubah kata yang dicari."))
    if (fit.length > MOST_DRAWN)
      list.append(el("p.quiet", {}, `Masih ada ${fit.length - MOST_DRAWN} lagi. Ketik namanya untuk mencari.`))
  }
  draw()
  if (options.length <= SEARCH_ABOVE) return [list]
  const search = el("input.field-input", {
    type: "search",
    "aria-label": "Cari pilihan",
    placeholder: "Cari",
    autocomplete: "off",
    oninput: (event) => draw(event.target.value.trim().toLowerCase()),
  })
  return [search, list]
}

const chosen = (node, option) => Number(node.currentState.value.includes(option.value))

/** "Belum diketahui" is always the last answer. */
const sorted = (options) => [...options.filter((one) => one.value !== UNKNOWN), ...options.filter((one) => one.value === UNKNOWN)]

function row(node, option, several, answer) {
  const input = el("input", {
    type: several ? "checkbox" : "radio",
    name: "pilihan",
    value: option.value,
    checked: node.currentState.value.includes(option.value),
    onchange: () => answer(() => choose(node, option.value, several, input.checked)),
  })
  return el(
    "label.choice",
    {},
    input,
    el(
      "span",
      {},
      words(option.label) || option.value,
      option.value === UNKNOWN && el("small", {}, "Ini bukan nol. Kantor akan menanyakannya lagi."),
    ),
  )
}

function choose(node, value, several, on) {
  if (!several) return node.selectValue(value)
  const kept = node.currentState.value.filter((one) => one !== value)
  return node.selectValues(on ? [...kept, value] : kept)
}
