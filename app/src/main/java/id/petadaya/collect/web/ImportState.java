package id.petadaya.collect.web;

import id.petadaya.collect.TableImport;

/** How the state of an import is said and drawn. */
final class ImportState {

  private ImportState() {}

  static String label(TableImport one) {
    return switch (one.state()) {
      case DIPERIKSA -> isOpen(one) ? "Perlu dilihat" : "Diperiksa";
      case DISIMPAN -> "Disimpan";
      case DIURUNGKAN -> "Diurungkan";
      case DIBATALKAN -> "Dibatalkan";
    };
  }

  private static boolean isOpen(TableImport one) {
    return !one.template().isChosen() || one.rowsRead() > one.rowsClean();
  }

  static String tone(TableImport one) {
    return switch (one.state()) {
      case DIPERIKSA -> "wait";
      case DISIMPAN -> "good";
      case DIURUNGKAN, DIBATALKAN -> "plain";
    };
  }
}
