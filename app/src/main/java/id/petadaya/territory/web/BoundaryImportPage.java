package id.petadaya.territory.web;

import id.petadaya.kernel.Trouble;
import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Taking in a boundary file, and what was found in it before it is put in force.
 *
 * <p>Stands at {@code /kerja/batas/baru} and posts {@code berkas} there; the answer shows the report. {@code POST
 * acceptHref} puts the checked file in force.
 *
 * @param report null before a file was given
 */
public record BoundaryImportPage(
    String area,
    String inForce,
    boolean approximate,
    @Nullable Trouble trouble,
    @Nullable Report report) {

  /**
   * @param summary "**51 wilayah** dibaca, 51 cocok dengan daftar Kemendagri."
   * @param acceptHref null when it cannot be put in force
   */
  public record Report(
      String fileName,
      Words summary,
      List<Finding> findings,
      @Nullable String acceptHref) {
    public Report {
      findings = List.copyOf(findings);
    }
  }

  /**
   * One kind of finding: "Cincin diperbaiki", "Celah di antara wilayah", "Wilayah tanpa bentuk".
   *
   * @param tone {@code good}, {@code wait} or {@code bad}
   * @param items each one in a sentence with the name of the area; may be long
   */
  public record Finding(String title, String tone, String advice, List<String> items) {
    public Finding {
      items = List.copyOf(items);
    }
  }
}
