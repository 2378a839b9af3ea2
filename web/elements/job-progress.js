// <job-progress data-href>: asks how far long work is, and loads the page anew when it has ended.
// Without script the page has a link that does the same by hand.
const EVERY = 1000

class JobProgress extends HTMLElement {
  connectedCallback() {
    this.#ask()
  }

  async #ask() {
    try {
      const answer = await fetch(this.dataset.href)
      if (answer.status === 404 || answer.redirected) return location.reload()
      const { running, step, percent } = await answer.json()
      if (!running) return location.reload()
      const bar = this.querySelector("progress")
      if (percent === null) bar.removeAttribute("value")
      else bar.value = percent
      const words = this.querySelector("[data-step]")
      if (words.textContent !== step) words.textContent = step
    } catch {
      this.querySelector("[data-step]").textContent = "Sambungan terputus. Pekerjaannya tetap berjalan."
    }
    setTimeout(() => this.#ask(), EVERY)
  }
}

customElements.define("job-progress", JobProgress)
