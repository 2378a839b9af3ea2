package id.petadaya.oversight.web;

import id.petadaya.access.AccountNames;
import id.petadaya.access.Viewer;
import id.petadaya.audit.AuditBook;
import id.petadaya.audit.CheckChain;
import id.petadaya.audit.Entry;
import id.petadaya.audit.SendHeads;
import id.petadaya.files.Scans;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Words;
import id.petadaya.oversight.WatchBook;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The book of deeds for the auditor: filters, pages, export, and whether it is whole. */
@Controller
@RequestMapping("/kerja/pengawasan")
class AuditController {

  private static final int PAGE = 50;

  private final WatchBook book;
  private final AccountNames people;

  AuditController(WatchBook book, AccountNames people) {
    this.book = book;
    this.people = people;
  }

  /** The filter as an address carries it: ids, rooms and days, never anything of a person. */
  record Query(
      @Nullable String siapa,
      @Nullable String bagian,
      @Nullable String perihal,
      @Nullable String dari,
      @Nullable String sampai) {

    AuditBook.Filter filter() {
      String room = given(bagian);
      return new AuditBook.Filter(
          given(siapa),
          room.isEmpty() ? "" : room + ".",
          given(perihal),
          null,
          start(dari, 0),
          start(sampai, 1));
    }

    String address(String path) {
      return UriComponentsBuilder.fromPath(path)
          .queryParam("siapa", given(siapa))
          .queryParam("bagian", given(bagian))
          .queryParam("perihal", given(perihal))
          .queryParam("dari", given(dari))
          .queryParam("sampai", given(sampai))
          .encode()
          .toUriString();
    }

    static String given(@Nullable String text) {
      return text == null ? "" : text.strip();
    }

    /** A day that is no day asks for all days. */
    private static @Nullable Instant start(@Nullable String day, int later) {
      try {
        return given(day).isEmpty()
            ? null
            : LocalDate.parse(given(day))
                .plusDays(later)
                .atStartOfDay(Indonesian.WITA)
                .toInstant();
      } catch (DateTimeParseException noDay) {
        return null;
      }
    }
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Viewer viewer,
      Query query,
      @RequestParam(name = "sebelum", defaultValue = "0") long before,
      Model model) {
    AuditBook.Filter filter = query.filter();
    List<Entry> entries = book.page(viewer, filter, before, PAGE + 1);
    List<Entry> shown = entries.subList(0, Math.min(PAGE, entries.size()));
    Map<String, String> names = people.names(shown.stream().map(Entry::actor).toList());
    model.addAttribute(
        "page",
        new AuditPage(
            chain(book.state(viewer)),
            notices(viewer),
            new AuditPage.Asked(
                Query.given(query.siapa()),
                Query.given(query.perihal()),
                Query.given(query.dari()),
                Query.given(query.sampai())),
            DeedWords.rooms(Query.given(query.bagian())),
            Words.of("**%s catatan** sesuai saringan."
                .formatted(Indonesian.number(book.count(viewer, filter)))),
            shown.stream().map(one -> row(one, names)).toList(),
            entries.size() > PAGE
                ? query.address("/kerja/pengawasan") + "&sebelum="
                    + shown.getLast().id()
                : null,
            query.address("/kerja/pengawasan/catatan.jsonl")));
    return "oversight/audit";
  }

  @PostMapping("/pemeriksaan")
  String check(@AuthenticationPrincipal Viewer viewer) {
    book.check(viewer);
    return "redirect:/kerja/pengawasan";
  }

  @GetMapping("/catatan.jsonl")
  void export(@AuthenticationPrincipal Viewer viewer, Query query, HttpServletResponse response)
      throws IOException {
    book.count(viewer, query.filter());
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"catatan.jsonl\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var out = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8);
    book.export(viewer, query.filter(), entry -> out.print(entry.exported() + "\n"));
    out.flush();
  }

  @GetMapping("/kepala-rantai.jsonl")
  ResponseEntity<String> heads(@AuthenticationPrincipal Viewer viewer) {
    return file("kepala-rantai.jsonl")
        .body(book.heads(viewer).stream()
            .map(head -> head.written() + "\n")
            .collect(Collectors.joining()));
  }

  private static ResponseEntity.BodyBuilder file(String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static AuditPage.Row row(Entry one, Map<String, String> names) {
    return new AuditPage.Row(
        one.chain() + " / " + one.seq(),
        Indonesian.moment(one.at().toInstant()),
        names.getOrDefault(one.actor(), one.actor()),
        DeedWords.of(one.deed()),
        one.subject(),
        one.area() == null ? "" : one.area(),
        one.purpose() == null ? "" : DeedWords.purpose(one.purpose()),
        one.spoken().entrySet().stream()
            .map(detail -> DeedWords.detail(detail.getKey()) + ": " + detail.getValue())
            .toList());
  }

  private List<AuditPage.Notice> notices(Viewer viewer) {
    List<AuditPage.Notice> notices = new ArrayList<>(List.of(sending(book.sending(viewer))));
    Scans.Standing scans = book.scanning(viewer);
    if (scans.unscanned() > 0) {
      notices.add(new AuditPage.Notice(
          "bad",
          Words.of(
              "**%s berkas belum dipindai** karena pemindai tidak menjawab saat berkas itu masuk. Dicoba lagi setiap jam."
                  .formatted(Indonesian.number(scans.unscanned())))));
    }
    if (scans.found() > 0) {
      notices.add(new AuditPage.Notice(
          "bad",
          Words.of(
              "**Pemindai menemukan isi berbahaya dalam %s berkas.** Berkas itu tetap terkunci dan tidak dapat diunduh."
                  .formatted(Indonesian.number(scans.found())))));
    }
    return notices;
  }

  private static AuditPage.Notice sending(SendHeads.State state) {
    String last = state.last() == null
        ? "belum pernah sampai di sana"
        : "terakhir sampai " + Indonesian.moment(state.last());
    if (state.to() == null) {
      return new AuditPage.Notice(
          "plain",
          Words.of(
              "**Kepala rantai hanya ada di komputer ini.** Salin sendiri ke tempat lain, atau minta pengelola menetapkan PETADAYA_HEADS_TO."));
    }
    return state.late()
        ? new AuditPage.Notice(
            "bad",
            Words.of(
                "**Kepala rantai tidak sampai ke %s**; %s. Minta pengelola memeriksa tempat itu: tanpa salinan di luar, rantai yang ditulis ulang tidak ketahuan."
                    .formatted(state.to(), last)))
        : new AuditPage.Notice(
            "good", Words.of("Kepala rantai dikirim ke %s; %s.".formatted(state.to(), last)));
  }

  private static AuditPage.Chain chain(WatchBook.Checked checked) {
    CheckChain.Report report = checked.report();
    Words words = report.intact()
        ? Words.of(
            "**Rantai utuh.** %s catatan dibaca ulang dalam %s rantai; %s kepala bertanda tangan cocok."
                .formatted(
                    Indonesian.number(report.entries()),
                    Indonesian.number(report.chains().size()),
                    Indonesian.number(report.heads())))
        : Words.of(
            "**Rantai tidak utuh.** Ada %s tempat yang tidak seperti saat ditulis. Simpan cadangan, jangan mengubah apa pun, dan hubungi pejabat pelindungan data."
                .formatted(Indonesian.number(report.findings().size())));
    return new AuditPage.Chain(
        report.intact() ? "good" : "bad",
        words,
        report.findings().stream()
            .limit(20)
            .map(one ->
                "%s nomor %d: %s".formatted(one.chain(), one.seq(), one.kind().label()))
            .toList(),
        "diperiksa " + Indonesian.moment(checked.at()));
  }
}
