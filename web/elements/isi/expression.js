// The conditions of a form, as far as the server reads them (id.petadaya.instruments.forms.Expression). What is not known here counts as true: the server judges every answer again.
const SIGNS = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|'([^']*)'|"([^"]*)"|\$\{([^}]+)}|(!=|<=|>=|[-=<>+*(),])|(\.)|([A-Za-z][\w-]*))/y

const FUNCTIONS = {
  selected: ([list, one]) => text(list).split(/\s+/).includes(text(one)),
  "count-selected": ([list]) => text(list).split(/\s+/).filter(Boolean).length,
  "string-length": ([value]) => text(value).length,
  not: ([value]) => !truth(value),
  true: () => true,
  false: () => false,
  number: ([value]) => number(value),
  int: ([value]) => Math.trunc(number(value)),
  round: ([value]) => Math.round(number(value)),
  today: () => new Date().toLocaleDateString("sv"),
  if: ([when, then, otherwise]) => (truth(when) ? then : otherwise),
}

const LEVELS = [["or"], ["and"], ["=", "!="], ["<", "<=", ">", ">="], ["+", "-"], ["*", "div", "mod"]]

const truth = (value) => (typeof value === "number" ? value !== 0 && !Number.isNaN(value) : Boolean(value))
const text = (value) => String(value)

function number(value) {
  if (typeof value === "boolean") return Number(value)
  if (typeof value === "number") return value
  if (/^\d{4}-\d\d-\d\d/.test(value)) return Date.parse(value.slice(0, 10)) / 86400000
  return value.trim() === "" ? NaN : Number(value)
}

function same(left, right) {
  if (typeof left === "boolean" || typeof right === "boolean") return truth(left) === truth(right)
  if (typeof left === "number" || typeof right === "number") return number(left) === number(right)
  return left === right
}

function applied(sign, left, right) {
  switch (sign) {
    case "or": return truth(left) || truth(right)
    case "and": return truth(left) && truth(right)
    case "=": return same(left, right)
    case "!=": return !same(left, right)
    case "<": return number(left) < number(right)
    case "<=": return number(left) <= number(right)
    case ">": return number(left) > number(right)
    case ">=": return number(left) >= number(right)
    case "+": return number(left) + number(right)
    case "-": return number(left) - number(right)
    case "*": return number(left) * number(right)
    case "div": return number(left) / number(right)
    default: return number(left) % number(right)
  }
}

/** Whether a condition holds; `answer(name)` gives another answer, `current` is the one it stands at. */
export function holds(condition, answer, current) {
  try {
    return truth(new Reading(condition, answer, current).whole())
  } catch {
    return true
  }
}

class Reading {
  constructor(condition, answer, current) {
    this.signs = signsOf(condition)
    this.at = 0
    this.answer = answer
    this.current = current
  }

  whole() {
    const value = this.level(0)
    if (this.at < this.signs.length) throw new Error("more than one expression")
    return value
  }

  level(depth) {
    if (depth === LEVELS.length) return this.single()
    let left = this.level(depth + 1)
    while (this.next() && LEVELS[depth].includes(this.next().word)) {
      const sign = this.signs[this.at++].word
      left = applied(sign, left, this.level(depth + 1))
    }
    return left
  }

  single() {
    const sign = this.signs[this.at++]
    if ("value" in sign) return sign.value
    if ("name" in sign) return this.answer(sign.name)
    if (sign.word === ".") return this.current
    if (sign.word === "-") return -number(this.single())
    if (sign.word === "(") return this.closed(this.level(0))
    if (!Object.hasOwn(FUNCTIONS, sign.word) || this.next()?.word !== "(") throw new Error(sign.word)
    this.at++
    const values = []
    while (this.next()?.word !== ")") {
      values.push(this.level(0))
      if (this.next()?.word === ",") this.at++
    }
    return this.closed(FUNCTIONS[sign.word](values))
  }

  closed(value) {
    if (this.signs[this.at++]?.word !== ")") throw new Error("no end")
    return value
  }

  next() {
    return this.signs[this.at]
  }
}

function signsOf(condition) {
  const signs = []
  SIGNS.lastIndex = 0
  while (condition.slice(SIGNS.lastIndex).trim() !== "") {
    const found = SIGNS.exec(condition)
    if (!found) throw new Error("not understood")
    const [, digits, single, double, name, sign, dot, word] = found
    if (digits !== undefined) signs.push({ value: Number(digits) })
    else if (single !== undefined || double !== undefined) signs.push({ value: single ?? double })
    else if (name !== undefined) signs.push({ name })
    else signs.push({ word: sign ?? dot ?? word })
  }
  return signs
}
