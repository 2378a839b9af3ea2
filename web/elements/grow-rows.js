// <grow-rows data-more="Tambah hari">: adds an empty row like the last one. Without script there are spare rows anyway.
class GrowRows extends HTMLElement {
  connectedCallback() {
    const more = document.createElement("button")
    more.type = "button"
    more.className = "button rows__more"
    more.textContent = this.dataset.more
    more.addEventListener("click", () => {
      const rows = this.querySelectorAll("[data-row]")
      const row = rows[rows.length - 1].cloneNode(true)
      for (const input of row.querySelectorAll("input")) input.value = ""
      more.before(row)
      row.querySelector("input").focus()
    })
    this.append(more)
  }
}

customElements.define("grow-rows", GrowRows)
