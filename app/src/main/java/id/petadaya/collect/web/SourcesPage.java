package id.petadaya.collect.web;

import java.util.List;

/**
 * Sumber data: what every institution was asked for in a year, over all activities.
 *
 * @param years that have activities, newest first
 * @param summary "11 diminta: 8 diterima, 1 dijanjikan"
 * @param missing what somebody has to ask for again
 */
record SourcesPage(
    int year,
    List<Integer> years,
    String summary,
    boolean simulated,
    ActivityPage.Matrix matrix,
    List<Missing> missing) {

  SourcesPage {
    years = List.copyOf(years);
    missing = List.copyOf(missing);
  }

  /** A task: "Dekranasda Provinsi NTT, Produk dan pasar", "Dijanjikan 27 Januari 2020 …". */
  record Missing(String what, String why, String activity, String href) {}
}
