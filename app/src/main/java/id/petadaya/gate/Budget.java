package id.petadaya.gate;

import id.petadaya.access.Lane;

/** What is counted together; each caller has one of each, so that one empty budget leaves the others. */
enum Budget {
  /** A name and a password, or a code, are tried. */
  SIGN_IN,
  PUBLIC,
  FIELD,
  OFFICE;

  static Budget of(String method, String path) {
    if (path.startsWith("/masuk/lain") || path.equals("/masuk/kembali")) {
      return SIGN_IN;
    }
    if (method.equals("POST") && (path.startsWith("/masuk") || path.equals("/menyiapkan/kode"))) {
      return SIGN_IN;
    }
    if (method.equals("POST") && path.equals("/isi/tarik")) {
      return SIGN_IN;
    }
    if (path.startsWith("/masuk") || path.startsWith("/menyiapkan") || path.equals("/health")) {
      return PUBLIC;
    }
    return switch (Lane.of(path)) {
      case FIELD -> FIELD;
      case OFFICE, JOB -> OFFICE;
      case PUBLIC -> PUBLIC;
    };
  }
}
