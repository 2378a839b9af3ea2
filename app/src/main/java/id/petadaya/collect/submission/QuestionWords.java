package id.petadaya.collect.submission;

import id.petadaya.instruments.forms.Question;

/** What kind of answer a question takes, in words. */
final class QuestionWords {

  private QuestionWords() {}

  static String of(Question question) {
    return switch (question.type()) {
      case TEXT, PHONE_NUMBER -> "teks";
      case INTEGER -> "bilangan bulat";
      case DECIMAL -> "bilangan";
      case PERCENTAGE -> "persen";
      case RANGE -> "rentang";
      case DATE -> "tanggal";
      case TIME -> "jam";
      case DATE_TIME -> "tanggal dan jam";
      case GEOPOINT -> "letak";
      case GEOTRACE -> "garis di peta";
      case GEOSHAPE -> "bidang di peta";
      case BARCODE -> "kode batang";
      case NOTE -> "keterangan";
      case SELECT_ONE, SELECT_ONE_EXTERNAL -> "pilihan tunggal";
      case SELECT_MULTIPLE -> "pilihan ganda";
      case SELECT_ONE_FROM_FILE -> "pilihan tunggal dari " + question.list();
      case SELECT_MULTIPLE_FROM_FILE -> "pilihan ganda dari " + question.list();
      case RANK -> "urutan pilihan";
      case IMAGE -> "foto";
      case AUDIO, BACKGROUND_AUDIO -> "rekaman suara";
      case VIDEO -> "video";
      case FILE -> "berkas";
      case ACKNOWLEDGE -> "persetujuan";
      case CALCULATE, HIDDEN -> "hitungan, tidak tampil";
      case CSV_EXTERNAL, XML_EXTERNAL -> "daftar dari berkas, tidak tampil";
      default -> "diisi ponsel, tidak tampil";
    };
  }
}
