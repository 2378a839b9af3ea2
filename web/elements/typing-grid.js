// <typing-grid>: Enter goes to the first cell of the next row, arrows to the cell beside, above and below. A digit is never followed by a click.
class TypingGrid extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => {
      const input = event.target
      if (event.ctrlKey || event.metaKey || event.altKey || input.tagName !== "INPUT") return
      const row = input.closest("tr")
      const column = input.closest("td").cellIndex
      const inside = input.selectionStart !== input.selectionEnd || input.value.length > 1
      const target = {
        Enter: () => row.nextElementSibling?.cells[1],
        ArrowDown: () => row.nextElementSibling?.cells[column],
        ArrowUp: () => row.previousElementSibling?.cells[column],
        ArrowRight: () => (inside && input.selectionStart < input.value.length ? null : row.cells[column + 1]),
        ArrowLeft: () => (inside && input.selectionStart > 0 || column === 1 ? null : row.cells[column - 1]),
      }[event.key]
      if (!target) return
      if (event.key === "Enter" || event.key.startsWith("ArrowUp") || event.key === "ArrowDown") event.preventDefault()
      const next = target()?.querySelector("input")
      if (!next) return
      event.preventDefault()
      next.focus()
      next.select()
    })
    ;(this.querySelector("[aria-invalid]") ?? this.querySelector("input"))?.focus()
  }
}

customElements.define("typing-grid", TypingGrid)
