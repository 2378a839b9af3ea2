package id.petadaya.collect.submission;

/** Why a submission waits, in a sentence. */
final class SubmissionWords {

  private SubmissionWords() {}

  static String quarantine(Submission one) {
    return switch (String.valueOf(one.quarantine())) {
      case "form-unknown" -> "Formulir ini tidak dikenal kantor.";
      case "version-unknown" -> "Versi formulir ini tidak dikenal kantor.";
      case "area-outside" -> "Wilayah yang dijawab di luar wilayah ponsel.";
      case "area-unknown" -> "Wilayah yang dijawab tidak dikenal.";
      case "no-photo" -> "Ada berkas yang bernama foto, tetapi isinya bukan gambar.";
      case "harmful-file" ->
        "Pemindai menemukan isi berbahaya dalam salah satu berkasnya. Berkas itu tetap terkunci dan tidak dapat diunduh.";
      default -> "%d jawaban di luar batas atau kosong.".formatted(one.faults().size());
    };
  }
}
