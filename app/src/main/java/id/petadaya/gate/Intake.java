package id.petadaya.gate;

import java.util.Set;

/** What a route takes in. A route that is not named takes a form. */
enum Intake {
  FORM,
  EMBLEM,
  UPLOAD,
  /** 101 files at once, with long names; read part by part by the door of phones itself. */
  SUBMISSION;

  private static final Set<String> UPLOADS = Set.of(
      "/kerja/data-masuk",
      "/kerja/survei/putaran",
      "/kerja/batas/baru",
      "/kerja/batas/baru/luas-resmi",
      "/api/v1/imports");

  static Intake of(String method, String path) {
    if (!method.equals("POST")) {
      return FORM;
    }
    boolean phones = path.startsWith("/openrosa/") || path.startsWith("/lapangan/kantor/");
    if (phones && path.endsWith("/submission")) {
      return SUBMISSION;
    }
    if (path.equals("/kerja/kantor/lambang")) {
      return EMBLEM;
    }
    return UPLOADS.contains(path) ? UPLOAD : FORM;
  }

  boolean takesFiles() {
    return this != FORM;
  }
}
