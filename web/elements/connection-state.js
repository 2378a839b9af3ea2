// <connection-state>: says whether the browser is on the network, in words.
class ConnectionState extends HTMLElement {
  connectedCallback() {
    for (const change of ["online", "offline"]) addEventListener(change, () => this.#show())
    this.#show()
  }

  #show() {
    this.dataset.state = navigator.onLine ? "online" : "offline"
    const words = navigator.onLine ? "Daring" : "Luring"
    if (this.textContent !== words) this.textContent = words
  }
}

customElements.define("connection-state", ConnectionState)
