// <reveal-password>: a password field with "Tampilkan" beside it.
class RevealPassword extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input")
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Tampilkan" })
    button.addEventListener("click", () => {
      const shown = field.type === "password"
      field.type = shown ? "text" : "password"
      button.textContent = shown ? "Sembunyikan" : "Tampilkan"
      button.setAttribute("aria-pressed", String(shown))
    })
    this.append(button)
  }
}

customElements.define("reveal-password", RevealPassword)
