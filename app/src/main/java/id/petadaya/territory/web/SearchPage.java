package id.petadaya.territory.web;

import java.util.List;

/**
 * What was found for a word: areas, files and activities. Never persons.
 *
 * @param query as typed
 * @param summary "3 temuan untuk “penkase-oeleta”", or why there is none
 */
public record SearchPage(String query, String summary, List<Group> groups) {

  public SearchPage {
    groups = List.copyOf(groups);
  }

  /** "Wilayah", "Berkas", "Kegiatan". */
  public record Group(String title, List<Hit> hits) {
    public Group {
      hits = List.copyOf(hits);
    }
  }

  /**
   * @param about code and what lies above: "53.71.01.1008, Kecamatan Alak"
   * @param why how it was found when not by its name: "juga ditulis Penkase-Oeleta"; empty otherwise
   */
  public record Hit(String href, String title, String about, String why) {}
}
