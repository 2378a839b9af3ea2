package id.petadaya.instruments.imports;

import java.util.List;

/**
 * What a field holds. A field takes its text from one or more slots (source columns) and gives one or
 * more parts (values); one column may fill several parts, several columns may fill one.
 */
public enum FieldType {
  TEXT(List.of("value"), List.of("value")),
  WHOLE(List.of("value"), List.of("value")),
  DECIMAL(List.of("value"), List.of("value")),
  /** Rupiah: "Rp 350.000,-", "45 rb", "1,2 jt". */
  MONEY(List.of("value"), List.of("value")),
  /** A number and its unit, in one column or two: "12,5 gr", "5-6 hari" (5|6), "seminggu". */
  AMOUNT(List.of("value", "unit"), List.of("value", "unit")),
  /** Always day-month-year when written in figures. */
  DATE(List.of("value"), List.of("value")),
  /** First and last day, in one column or two. */
  PERIOD(List.of("value", "from", "to"), List.of("from", "to")),
  /** Lowest and highest number inside a text: "umur 17-45 th". */
  RANGE(List.of("value"), List.of("from", "to")),
  /** There or not, perhaps with a count: {@code 1}, {@code 1:3}, {@code 0}. */
  PRESENCE(List.of("value"), List.of("value")),
  /** A count, or {@code ya} when only presence is said, 0 when there is none. */
  FACILITY(List.of("value"), List.of("value")),
  CHOICE(List.of("value"), List.of("value")),
  /** An official area; {@code outside} is ya, tidak, or empty when unknown. */
  AREA(List.of("value"), List.of("code", "name", "outside")),
  /** 16 digits as text; empty when a digit is lost. */
  NIK(List.of("value"), List.of("value")),
  /** Digits, beginning with 0. */
  PHONE(List.of("value"), List.of("value")),
  RT_RW(List.of("value", "rt", "rw"), List.of("rt", "rw")),
  INITIALS(List.of("value"), List.of("value")),
  /** Latitude and longitude in decimal degrees, from one column or two. */
  POINT(List.of("value", "lat", "lon"), List.of("lat", "lon")),
  /** Place and day of birth, in one column or two. */
  BIRTH(List.of("value", "place", "date"), List.of("date", "place")),
  /** "Kelompok Tenun - 12 org - aktif": name;members;state. */
  GROUP(List.of("value"), List.of("value")),
  /** Every number of a text, joined by |. */
  NUMBERS(List.of("value"), List.of("value"));

  private final List<String> slots;
  private final List<String> parts;

  FieldType(List<String> slots, List<String> parts) {
    this.slots = slots;
    this.parts = parts;
  }

  /** Source columns that may fill a field of this type; the first is the usual one. */
  public List<String> slots() {
    return slots;
  }

  /** Values that a field of this type gives; the first is meant when none is named. */
  public List<String> parts() {
    return parts;
  }
}
