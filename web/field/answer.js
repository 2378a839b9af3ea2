// What a question of the engine says and holds, in words.

/** Name of the question, without where it stands. */
export const nameOf = (node) => node.currentState.reference.split("/").at(-1).replace(/\[.*/, "")

/** @param {any} text of the engine, or null */
export const words = (text) => text?.asString?.trim() ?? ""

/** An answer as people read it. */
export function answerText(node) {
  const { value, instanceValue, valueOptions } = node.currentState
  if (node.nodeType === "select" || node.nodeType === "rank") {
    return value.map((one) => words(valueOptions.find((option) => option.value === one)?.label) || one).join(", ")
  }
  return node.nodeType === "trigger" ? "" : (instanceValue ?? "")
}
