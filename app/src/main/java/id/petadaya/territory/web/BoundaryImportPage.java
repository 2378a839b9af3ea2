package id.petadaya.territory.web;

import id.petadaya.kernel.Trouble;
import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Taking in a boundary file, and what was found in it before it is put in force.
 *
 * <p>Stands at {@code /kerja/batas/baru} and posts {@code berkas} there; the file is looked through in
 * the background, and the same page at the job's own address shows how far it is, then the report.
 * {@code POST acceptHref} puts the checked file in force. Official sizes ({@code berkas}, {@code
 * sumber}) are posted to {@code /kerja/batas/baru/luas-resmi}.
 *
 * @param report null before a file was looked through
 * @param progress null when nothing runs
 */
public record BoundaryImportPage(
    String area,
    String inForce,
    boolean approximate,
    @Nullable Trouble trouble,
    @Nullable Report report,
    @Nullable Progress progress,
    Official official) {

  /**
   * Work that goes on.
   *
   * @param percent 0 to 100; null while nobody knows
   * @param href where the page asks how far it is
   */
  public record Progress(
      String title, String step, @Nullable Integer percent, String href) {}

  /**
   * The sizes that shapes are held against.
   *
   * @param taken what the last file brought; null when none was given now
   */
  public record Official(String words, @Nullable String taken, List<String> complaints) {
    public Official {
      complaints = List.copyOf(complaints);
    }
  }

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
   * @param count how many there are; {@code items} may be the first of them only
   * @param items each one in a sentence with the name of the area
   */
  public record Finding(String title, String tone, String advice, int count, List<String> items) {
    public Finding {
      items = List.copyOf(items);
    }
  }
}
