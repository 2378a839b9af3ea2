package id.petadaya.report.web;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.assess.AssessArea;
import id.petadaya.assess.Rules;
import id.petadaya.kernel.Period;
import id.petadaya.report.MakeMappingReport;
import id.petadaya.report.MappingReport;
import id.petadaya.report.MappingReports;
import id.petadaya.territory.AreaGone;
import id.petadaya.territory.Areas;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Laporan Hasil Pemetaan of one area, as DOCX to edit and as PDF to print. */
@RestController
class ReportController {

  static final MediaType DOCX = MediaType.parseMediaType(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final AssessArea assessArea;
  private final Rules rules;
  private final MakeMappingReport make;
  private final Areas areas;

  ReportController(AssessArea assessArea, Rules rules, MakeMappingReport make, Areas areas) {
    this.assessArea = assessArea;
    this.rules = rules;
    this.make = make;
    this.areas = areas;
  }

  @GetMapping("/kerja/laporan/{code}/{year}/{ruleSet:.+@\\d+}.docx")
  ResponseEntity<byte[]> docx(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String code,
      @PathVariable int year,
      @PathVariable String ruleSet) {
    return file(
        MappingReports.docx(report(viewer, code, year, ruleSet)), DOCX, name(code, year, "docx"));
  }

  @GetMapping("/kerja/laporan/{code}/{year}/{ruleSet:.+@\\d+}.pdf")
  ResponseEntity<byte[]> pdf(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String code,
      @PathVariable int year,
      @PathVariable String ruleSet) {
    return file(
        MappingReports.pdf(report(viewer, code, year, ruleSet)),
        MediaType.APPLICATION_PDF,
        name(code, year, "pdf"));
  }

  private MappingReport report(Viewer viewer, String code, int year, String ruleSet) {
    AreaCode area = AreaCode.find(code)
        .filter(viewer::maySee)
        .filter(one -> areas.find(one).isPresent())
        .orElseThrow(AreaGone::refused);
    return make.of(assessArea.assess(area, new Period(year), rules.get(ruleSet)));
  }

  private String name(String code, int year, String kind) {
    String area = AreaCode.find(code)
        .map(areas::name)
        .orElse(code)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
    return "laporan-pemetaan-%s-%d.%s".formatted(area, year, kind);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}
