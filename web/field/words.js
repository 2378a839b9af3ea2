// Numbers, sizes and times as the office writes them.
const ZONE = "Asia/Makassar"
const clock = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hour12: false })
const date = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, day: "numeric", month: "long", year: "numeric" })
const dayMonth = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, day: "numeric", month: "long" })
const weekday = new Intl.DateTimeFormat("id-ID", {
  timeZone: ZONE,
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
})
const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE })

/** 09.12 WITA. @param {number} at milliseconds */
export const time = (at) => `${clock.format(at).replace(":", ".")} WITA`

/** 20 Januari, 17.05 WITA; today only the time. @param {number} at milliseconds */
export const moment = (at) => (today(at) === today(Date.now()) ? time(at) : `${dayMonth.format(at)}, ${time(at)}`)

/** 2020-01-21 in the office's zone. @param {number} at milliseconds */
export const today = (at = Date.now()) => isoDay.format(at)

/** Selasa, 21 Januari 2020. @param {number} at milliseconds */
export const fullDay = (at) => weekday.format(at)

/** 21 Januari 2020 from 2020-01-21. @param {string} iso */
export const day = (iso) => date.format(new Date(`${iso.slice(0, 10)}T12:00:00+08:00`))

/** 1.234,5. @param {number} value @param {number} [decimals] */
export const number = (value, decimals = 1) => value.toLocaleString("id-ID", { maximumFractionDigits: decimals })

/** 310 kB, 4,2 MB, 2,1 GB. @param {number} bytes */
export function size(bytes) {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return bytes < 1e9 ? `${number(bytes / 1e6)} MB` : `${number(bytes / 1e9)} GB`
}

/** "3 jam", "25 menit": how long, roughly. @param {number} milliseconds */
export function span(milliseconds) {
  const minutes = Math.round(Math.abs(milliseconds) / 60000)
  if (minutes < 90) return `${minutes} menit`
  return minutes < 60 * 36 ? `${Math.round(minutes / 60)} jam` : `${Math.round(minutes / 1440)} hari`
}
