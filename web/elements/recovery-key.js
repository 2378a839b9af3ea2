// <recovery-key>: print the key, or save it as a file that the person carries away. It never goes over the network.
class RecoveryKey extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-keep]").hidden = false
    this.querySelector("[data-print]").addEventListener("click", () => print())
    this.querySelector("[data-save]").addEventListener("click", () => this.#save())
  }

  #save() {
    const key = [...this.querySelectorAll("code span")].map((group) => group.textContent).join(" ")
    const words = `Kunci pemulihan Petadaya\n\n${key}\n\nSimpan di brankas kantor. Jangan simpan di komputer ini atau di grup pesan.\n`
    const link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob([words], { type: "text/plain" }))
    link.download = "kunci-pemulihan-petadaya.txt"
    link.click()
    URL.revokeObjectURL(link.href)
  }
}

customElements.define("recovery-key", RecoveryKey)
