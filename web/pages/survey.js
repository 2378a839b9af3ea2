import "../elements/typing-grid.js"
