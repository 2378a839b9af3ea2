// <upload-drop>: a file can be dropped, and its way to the office is shown. Without script the form posts as it is.
class UploadDrop extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form")
    const file = this.querySelector('input[type="file"]')
    const name = () => {
      const shown = this.querySelector("[data-name]")
      shown.textContent = file.files[0]?.name ?? ""
      shown.hidden = !file.files.length
    }
    file.addEventListener("change", name)
    for (const kind of ["dragenter", "dragover"]) {
      this.addEventListener(kind, (event) => {
        event.preventDefault()
        this.setAttribute("data-over", "")
      })
    }
    this.addEventListener("dragleave", (event) => this.contains(event.relatedTarget) || this.removeAttribute("data-over"))
    this.addEventListener("drop", (event) => {
      event.preventDefault()
      this.removeAttribute("data-over")
      if (!event.dataTransfer.files.length) return
      file.files = event.dataTransfer.files
      name()
      this.querySelector('[name="institution"]').focus()
    })
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.#send(form)
    })
  }

  #send(form) {
    const shown = this.querySelector("[data-progress]")
    const bar = shown.querySelector("progress")
    const words = shown.querySelector("[data-words]")
    const request = new XMLHttpRequest()
    shown.hidden = false
    bar.value = 0
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = (loaded / total) * 100
      words.textContent = loaded < total ? `Mengunggah, ${Math.round(bar.value)} %` : this.#reading(words, bar)
    }
    request.onload = () => {
      clearInterval(this.clock)
      if (request.responseURL && request.responseURL !== location.href && request.status < 400) return location.assign(request.responseURL)
      document.documentElement.replaceWith(document.adoptNode(new DOMParser().parseFromString(request.responseText, "text/html").documentElement))
    }
    request.onerror = () => {
      clearInterval(this.clock)
      shown.hidden = true
      form.querySelector("button[aria-busy]")?.removeAttribute("aria-busy")
      words.textContent = ""
      this.#say("Berkas belum terkirim. Periksa jaringan, lalu coba lagi. Tidak ada yang hilang.")
    }
    request.open("POST", form.action)
    request.send(new FormData(form))
  }

  /** The file has arrived; its rows are read now. */
  #reading(words, bar) {
    bar.removeAttribute("value")
    const began = Date.now()
    const tell = () => {
      const seconds = Math.round((Date.now() - began) / 1000)
      if (words.isConnected) words.textContent = `Membaca berkas, ${seconds} detik… Halaman ini boleh ditinggalkan; hasilnya ada di daftar di bawah.`
    }
    clearInterval(this.clock)
    this.clock = setInterval(tell, 1000)
    return "Membaca berkas… Halaman ini boleh ditinggalkan."
  }

  #say(text) {
    let alert = this.querySelector(".alert")
    if (!alert) {
      alert = Object.assign(document.createElement("p"), { className: "alert" })
      alert.setAttribute("role", "alert")
      this.prepend(alert)
    }
    alert.textContent = text
  }
}

customElements.define("upload-drop", UploadDrop)
