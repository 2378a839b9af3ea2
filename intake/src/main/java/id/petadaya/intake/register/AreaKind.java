package id.petadaya.intake.register;

import id.petadaya.analysis.area.AreaCode;

/** The word for the kind of an area, read from its code as the ministry numbers them. */
final class AreaKind {

  /** Jakarta, whose kota and kabupaten have no council of their own. */
  private static final String JAKARTA = "31";

  private AreaKind() {}

  static String of(AreaCode code) {
    return switch (code.level()) {
      case PROVINSI -> "Provinsi";
      case KABKOTA ->
        (code.value().charAt(3) >= '7' ? "Kota" : "Kabupaten")
            + (code.value().startsWith(JAKARTA) ? " Administrasi" : "");
      case KECAMATAN -> "Kecamatan";
      case DESKEL ->
        switch (code.value().charAt(9)) {
          case '1' -> "Kelurahan";
          case '3' -> "Desa Adat";
          default -> "Desa";
        };
    };
  }

  /** The official name without the word, which only kabupaten and kota carry in the register. */
  static String without(AreaCode code, String name) {
    String kind = of(code) + " ";
    return name.startsWith(kind) ? name.substring(kind.length()) : name;
  }
}
