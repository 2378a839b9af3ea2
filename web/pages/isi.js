import "../elements/isi/one-question.js"
import "../elements/isi/close-page.js"
