package id.petadaya.intake.table;

import id.petadaya.intake.table.RefusedFile.Reason;

/** What is said when a file is not opened: what is wrong, and what to do. */
final class Refusals {

  private Refusals() {}

  static RefusedFile locked() {
    return new RefusedFile(
        Reason.LOCKED, "Berkas terkunci kata sandi. Minta salinan tanpa kata sandi.");
  }

  static RefusedFile corrupt() {
    return new RefusedFile(
        Reason.CORRUPT,
        "Berkas rusak atau terpotong. Buka di Excel atau LibreOffice, simpan ulang, lalu kirim lagi.");
  }

  static RefusedFile empty() {
    return new RefusedFile(Reason.EMPTY, "Berkas kosong. Periksa apakah pengirimannya selesai.");
  }

  static RefusedFile wrongType(String what) {
    return new RefusedFile(
        Reason.WRONG_TYPE,
        "Ini %s, bukan tabel yang bisa dibaca. Simpan sebagai .xlsx, .ods, atau .csv, lalu kirim lagi."
            .formatted(what));
  }

  static RefusedFile tooLarge(String what) {
    return new RefusedFile(Reason.TOO_LARGE, what + ". Bagi berkasnya menjadi beberapa bagian.");
  }

  static RefusedFile bomb() {
    return new RefusedFile(
        Reason.BOMB,
        "Isi berkas mengembang jauh melebihi ukurannya, jadi tidak dibuka. Minta salinan dari aplikasi asalnya.");
  }

  static RefusedFile hostile(String what) {
    return new RefusedFile(
        Reason.HOSTILE,
        "Berkas memuat %s, jadi tidak dibuka. Minta salinan dari aplikasi asalnya."
            .formatted(what));
  }
}
