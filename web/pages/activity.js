// Activities: days whose visits move, forms whose rows grow, the matrix as a grid.
import "../elements/grow-rows.js"
import "../elements/visit-days.js"
import { walkGrid } from "../elements/cell-grid.js"

for (const table of document.querySelectorAll("table[data-grid]")) {
  if (table.tBodies[0].rows.length && table.tHead.rows[0].cells.length > 1) walkGrid(table)
}

document.addEventListener("shortcut", (event) => {
  if (event.detail === "i") document.querySelector("[data-next-deed]")?.click()
})
