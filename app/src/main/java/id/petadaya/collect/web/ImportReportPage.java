package id.petadaya.collect.web;

import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file: saved, taken back, or thrown away.
 *
 * @param state "Disimpan"
 * @param tone {@code good}, {@code wait}, {@code bad} or {@code plain}
 * @param summary "**171 baris** disimpan, 7 tidak. **18 kelurahan** mendapat angka baru."
 * @param facts what, and how much: institution, template, SHA-256, who and when
 * @param fileHref where the file is taken out; null for those who may not
 * @param leftOut what was not saved, and how it still can be; null when nothing was left out
 * @param undo where the import is taken back in one deed; null when it cannot be
 */
public record ImportReportPage(
    String fileName,
    String origin,
    boolean simulated,
    String state,
    String tone,
    Words summary,
    List<Fact> facts,
    List<Change> changes,
    @Nullable String fileHref,
    @Nullable String markedHref,
    @Nullable Words leftOut,
    @Nullable String undo) {

  public ImportReportPage {
    facts = List.copyOf(facts);
    changes = List.copyOf(changes);
  }

  /** "SHA-256", "3f9a…c41e". */
  public record Fact(String name, String value) {}

  /** What the saved rows changed in one area. */
  public record Change(String area, String href, String what) {}
}
