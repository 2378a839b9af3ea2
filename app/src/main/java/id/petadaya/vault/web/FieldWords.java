package id.petadaya.vault.web;

import java.util.Map;

/** Kept values in the words of the office. */
final class FieldWords {

  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("nik", "NIK"),
      Map.entry("nama", "Nama"),
      Map.entry("tanggal_lahir", "Tanggal lahir"),
      Map.entry("jk", "Jenis kelamin"),
      Map.entry("hp", "Nomor telepon"),
      Map.entry("rt", "RT"),
      Map.entry("rw", "RW"),
      Map.entry("kode_kelurahan", "Kode kelurahan"),
      Map.entry("jenis_zat", "Jenis zat"),
      Map.entry("tahun_mulai", "Tahun mulai"),
      Map.entry("rehab", "Rehabilitasi"),
      Map.entry("minat", "Minat"));

  private FieldWords() {}

  static String of(String field) {
    return WORDS.getOrDefault(field, field.replace('_', ' '));
  }
}
