import { draft } from "./draft.js"

// <close-page>: "Tutup". The last answers leave this phone and this page.
class ClosePage extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    this.querySelector("button").addEventListener("click", () => {
      draft.forget()
      const end = document.createElement("h1")
      end.tabIndex = -1
      end.textContent = "Halaman ini boleh ditutup."
      document.querySelector("main .answer__body").replaceChildren(end)
      this.hidden = true
      end.focus()
    })
  }
}

// <kept-draft>: says on the first page that something is kept here, and lets it be deleted.
class KeptDraft extends HTMLElement {
  connectedCallback() {
    this.hidden = !draft.read()
    this.querySelector("[data-forget]").addEventListener("click", () => {
      draft.forget()
      this.hidden = true
    })
  }
}

customElements.define("close-page", ClosePage)
customElements.define("kept-draft", KeptDraft)
