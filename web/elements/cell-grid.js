// A table with data-grid: one tab stop, arrows walk its cells, Home and End go to the ends of a row, Enter opens the cell.
export function walkGrid(table) {
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].slice(1))
  const stop = (cell) => cell.querySelector("a") ?? cell
  let at = [0, 0]
  const set = (row, column, focus) => {
    stop(rows[at[0]][at[1]]).tabIndex = -1
    at = [Math.min(rows.length - 1, Math.max(0, row)), Math.min(rows[0].length - 1, Math.max(0, column))]
    const target = stop(rows[at[0]][at[1]])
    target.tabIndex = 0
    if (focus) target.focus()
  }
  for (const row of rows) for (const cell of row) stop(cell).tabIndex = -1
  set(0, 0, false)
  table.addEventListener("focusin", (event) => {
    const row = rows.findIndex((cells) => cells.some((cell) => cell.contains(event.target)))
    if (row >= 0) set(row, rows[row].findIndex((cell) => cell.contains(event.target)), false)
  })
  table.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = {
      ArrowUp: [at[0] - 1, at[1]], ArrowDown: [at[0] + 1, at[1]], ArrowLeft: [at[0], at[1] - 1], ArrowRight: [at[0], at[1] + 1],
      Home: [at[0], 0], End: [at[0], rows[0].length - 1],
    }[event.key]
    if (!to) return
    event.preventDefault()
    event.stopPropagation()
    set(...to, true)
  })
}
