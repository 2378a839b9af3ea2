/**
 * Makes an element. Text goes in as text, never as markup; what begins with `on` listens.
 * @param {string} tag with classes after dots: `button.button.button--primary`
 * @param {Record<string, any>} [said] attributes and listeners; null and false are left out
 * @param {...(Node|string|null|false|undefined|Array<any>)} within
 * @returns {HTMLElement}
 */
export function el(tag, said = {}, ...within) {
  const [name, ...classes] = tag.split(".")
  const made = document.createElement(name)
  if (classes.length) made.className = classes.join(" ")
  for (const [key, value] of Object.entries(said)) {
    if (value === null || value === undefined || value === false) continue
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value)
    else if (key === "value" || key === "checked") made[key] = value
    else made.setAttribute(key, value === true ? "" : value)
  }
  made.append(...within.flat(3).filter((one) => one || one === 0))
  return made
}

const SVG = "http://www.w3.org/2000/svg"

/** A sign of `field-icons.svg`; it says nothing by itself. @param {string} name */
export function icon(name) {
  const drawn = document.createElementNS(SVG, "svg")
  drawn.setAttribute("class", "icon")
  drawn.setAttribute("aria-hidden", "true")
  const use = document.createElementNS(SVG, "use")
  use.setAttribute("href", `${document.documentElement.dataset.icons}#${name}`)
  drawn.append(use)
  return drawn
}

/** Said once and politely to who cannot see the screen. @param {string} words */
export function announce(words) {
  const told = document.getElementById("kabar")
  if (told) told.textContent = words
}
