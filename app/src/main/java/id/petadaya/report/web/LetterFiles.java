package id.petadaya.report.web;

import id.petadaya.access.Viewer;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.Letter;
import id.petadaya.collect.WriteLetters;
import id.petadaya.report.LetterPapers;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A letter of an activity, as DOCX to edit and as PDF to print. */
@RestController
class LetterFiles {

  private final WriteLetters letters;
  private final LetterPapers papers;

  LetterFiles(WriteLetters letters, LetterPapers papers) {
    this.letters = letters;
    this.papers = papers;
  }

  @GetMapping("/kerja/surat/{id}/berkas.docx")
  ResponseEntity<byte[]> docx(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
    Activity activity = letters.activity(viewer, id);
    Letter letter = letter(activity, id);
    return file(papers.docx(activity, letter), ReportController.DOCX, letter, "docx");
  }

  @GetMapping("/kerja/surat/{id}/berkas.pdf")
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
    Activity activity = letters.activity(viewer, id);
    Letter letter = letter(activity, id);
    return file(papers.pdf(activity, letter), MediaType.APPLICATION_PDF, letter, "pdf");
  }

  private static Letter letter(Activity activity, UUID id) {
    return activity.letters().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ResponseEntity<byte[]> file(
      byte[] bytes, MediaType type, Letter letter, String kind) {
    String name =
        letter.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "." + kind;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}
