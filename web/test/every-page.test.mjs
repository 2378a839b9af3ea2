// Every page that somebody can reach by links, at both widths: nothing sticks out, nothing complains, no
// rule of axe is broken. One address of each kind is opened (codes, numbers and ids count as the same),
// by the first role that finds it; the others open their first page and what only they may see.
// PETADAYA_PICTURES: a folder to which a picture of each page is written.
import assert from "node:assert/strict"
import { mkdir } from "node:fs/promises"
import { test } from "node:test"
import { PHONE, assertAccessible, assertSound, mapReady, signedIn, skip, withBrowser } from "./office.mjs"

withBrowser()

const MOST = 60
const ROLES = ["section_head", "operator", "verifier", "administrator", "auditor", "data_protection_officer"]
const KINDS_AT_LEAST = 28

/** The kind of an address: what stays when codes, numbers, ids and the query are taken out. */
const kind = (path) =>
  path
    .replace(/[?#].*$/, "")
    .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, "/:id")
    .replace(/\/\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?(?=\/|$)/g, "/:code")
    .replace(/\/formulir\/[^/]+/, "/formulir/:form")
    .replace(/\/\d+(?=\/|$)/g, "/:n")
    .replace(/\/asal\/[A-Z]\d/, "/asal/:indicator")

const isFile = (path) => /\.(csv|docx|pdf|jsonl|png|json|xlsx)(\?|$)|\/(asli|bertanda)(\?|$)/.test(path)

async function links(page) {
  return page.$$eval("a[href]", (all) => all.map((one) => one.getAttribute("href")))
}

for (const [size, options] of [["desktop", undefined], ["phone", PHONE]]) {
  const seen = new Set()
  for (const role of ROLES) {
    test(`all pages of ${role} are accessible and sound on a ${size}`, { skip }, async (t) => {
      const page = await signedIn("/", options, role)
      const waiting = [new URL(page.url()).pathname]
      waiting.map(kind).forEach((one) => seen.add(one))
      const wrong = []
      let opened = 0
      while (waiting.length > 0 && opened < MOST) {
        const path = waiting.shift()
        const answer = await page.goto(path)
        opened++
        for (const href of await links(page)) {
          if (!href.startsWith("/") || isFile(href) || seen.has(kind(href))) continue
          seen.add(kind(href))
          waiting.push(href)
        }
        try {
          assert.equal(answer.status(), 200)
          if (await page.locator("peta-map").count()) await mapReady(page)
          await assertAccessible(page)
          await assertSound(page)
        } catch (broken) {
          wrong.push(`${path}: ${broken.message}`)
        }
        page.complaints.length = 0
        if (process.env.PETADAYA_PICTURES) await picture(page, role, size, kind(path))
      }
      t.diagnostic(`${opened} pages of ${role} on a ${size}`)
      assert.deepEqual(wrong, [])
    })
  }

  test(`all kinds of pages were found on a ${size}`, { skip }, (t) => {
    t.diagnostic([...seen].sort().join(" "))
    assert.ok(seen.size >= KINDS_AT_LEAST, `only ${seen.size} kinds of pages were found`)
  })
}

async function picture(page, role, size, name) {
  await mkdir(process.env.PETADAYA_PICTURES, { recursive: true })
  const file = `${role}-${size}-${name.replaceAll("/", "_").replaceAll(":", "")}.png`
  await page.screenshot({ path: `${process.env.PETADAYA_PICTURES}/${file}`, fullPage: true })
}
