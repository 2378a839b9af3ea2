package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.collect.ReviewedTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that leave the office again: the one that came, its marked copy, and the clean table. */
@RestController
@RequestMapping("/kerja/data-masuk/{id}")
class ImportFiles {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ReviewedTables tables;

  ImportFiles(ReviewedTables tables) {
    this.tables = tables;
  }

  @GetMapping("/asli")
  ResponseEntity<byte[]> original(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id)
      throws IOException {
    byte[] bytes = tables.original(viewer, id);
    return download(tables.find(viewer, id).fileName(), MediaType.APPLICATION_OCTET_STREAM, bytes);
  }

  /** A workbook in which what needs a look is marked. */
  @GetMapping("/bertanda")
  ResponseEntity<byte[]> marked(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id)
      throws Exception {
    byte[] bytes = tables.marked(viewer, id);
    return download(stem(tables.find(viewer, id).fileName()) + "_bertanda.xlsx", XLSX, bytes);
  }

  /** The rows as read, without personal columns. */
  @GetMapping("/hasil.csv")
  ResponseEntity<byte[]> clean(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
    ReviewedTables.Reviewed reviewed = tables.open(viewer, id);
    byte[] bytes = CleanTable.of(reviewed.reading()).csv().getBytes(StandardCharsets.UTF_8);
    return download(
        stem(reviewed.source().fileName()) + "_bersih.csv",
        new MediaType("text", "csv", StandardCharsets.UTF_8),
        bytes);
  }

  private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .cacheControl(CacheControl.noStore())
        .contentType(type)
        .body(bytes);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
