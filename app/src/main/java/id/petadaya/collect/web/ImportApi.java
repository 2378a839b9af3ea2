package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.collect.TryTable;
import id.petadaya.intake.template.Reading;
import id.petadaya.kernel.ApiNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a program learns about a file: its kind, what was read, and the complaints. Saves nothing. */
@RestController
class ImportApi {

  private final TryTable tryTable;

  ImportApi(TryTable tryTable) {
    this.tryTable = tryTable;
  }

  /**
   * The answer.
   *
   * @param format xlsx, xls, ods or text, by the bytes
   * @param sure 0 to 1: how well the template fits
   * @param columns of {@code records}; personal ones are left out
   */
  record Answer(
      String file,
      String format,
      String template,
      int version,
      String title,
      double sure,
      int rows,
      int clean,
      List<String> lacking,
      List<Total> totals,
      List<String> columns,
      List<List<String>> records,
      List<Told> complaints) {}

  record Total(
      String sheet,
      int row,
      String column,
      boolean agrees,
      double written,
      double read,
      String message) {}

  record Told(String sheet, int row, String column, String value, String code, String message) {}

  @ApiNote("Reads a file by its content and tells what was read and the complaints; saves nothing")
  @PostMapping("/api/v1/imports")
  Answer read(@AuthenticationPrincipal Viewer viewer, @RequestParam("file") MultipartFile file)
      throws IOException {
    Path copy = Files.createTempFile("petadaya-", ".tmp");
    try {
      file.transferTo(copy);
      String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      return answer(name, tryTable.read(viewer, copy, name));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static Answer answer(String name, TryTable.Tried tried) {
    Reading reading = tried.reading();
    CleanTable table = CleanTable.of(reading);
    return new Answer(
        name,
        tried.kind().name().toLowerCase(Locale.ROOT),
        reading.template().name(),
        reading.template().version(),
        reading.template().title(),
        Math.round(reading.sure() * 1000) / 1000.0,
        reading.rows().size(),
        (int) reading.cleanRows(),
        reading.lacking(),
        reading.totals().stream()
            .map(one -> new Total(
                one.place().sheet(),
                one.place().row(),
                one.place().column(),
                one.agrees(),
                one.written(),
                one.read(),
                one.sentence()))
            .toList(),
        table.columns(),
        table.rows(),
        reading.complaints().stream()
            .map(one -> new Told(
                one.sheet(), one.row(), one.column(), one.value(), one.code(), one.message()))
            .toList());
  }
}
