package id.petadaya.territory.web;

import id.petadaya.access.Offices;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.BoundaryReport;
import id.petadaya.analysis.area.BoundaryReport.Kind;
import id.petadaya.analysis.area.SphericalArea;
import id.petadaya.files.FileStore;
import id.petadaya.files.StoredFile;
import id.petadaya.intake.register.Register;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import id.petadaya.kernel.Words;
import id.petadaya.territory.AreaGone;
import id.petadaya.territory.Areas;
import id.petadaya.territory.Boundaries;
import id.petadaya.territory.Boundary;
import id.petadaya.territory.PutBoundary;
import id.petadaya.territory.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The office's areas as the register has them, and the boundary that draws them. */
@Controller
@RequestMapping("/kerja/batas")
class BoundaryController {

  private static final int MOST_SENTENCES = 200;

  private final Areas areas;
  private final Boundaries boundaries;
  private final PutBoundary putBoundary;
  private final FileStore files;
  private final Offices offices;

  BoundaryController(
      Areas areas,
      Boundaries boundaries,
      PutBoundary putBoundary,
      FileStore files,
      Offices offices) {
    this.areas = areas;
    this.boundaries = boundaries;
    this.putBoundary = putBoundary;
    this.files = files;
    this.offices = offices;
  }

  @GetMapping
  String areas(@AuthenticationPrincipal Viewer viewer, Model model) {
    AreaCode area = worked(viewer);
    Map<AreaCode, Double> sizes = sizes(area);
    model.addAttribute(
        "page",
        new AreasPage(
            areas.displayName(area),
            Words.of("**%d kecamatan dan %d %s** menurut kode Kemendagri."
                .formatted(
                    areas.subdistricts(area).size(),
                    areas.villages(area).size(),
                    areas.unit(area))),
            Register.ATTRIBUTION,
            inForce(viewer, area),
            areas.subdistricts(area).stream().map(one -> group(one, sizes)).toList()));
    return "territory/areas";
  }

  @GetMapping("/baru")
  String form(@AuthenticationPrincipal Viewer viewer, Model model) {
    return show(worked(viewer), null, null, model);
  }

  @PostMapping("/baru")
  String check(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam("berkas") MultipartFile file,
      Model model)
      throws IOException {
    AreaCode area = worked(viewer);
    StoredFile kept;
    try (InputStream in = file.getInputStream()) {
      kept = files.keep(in);
    }
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("berkas");
    try {
      return show(area, null, report(area, name, kept), model);
    } catch (Refused refused) {
      String reason = String.valueOf(refused.details().getOrDefault("reason", ""));
      return show(
          area, new Trouble("Berkas tidak dibaca", "Peta tidak berubah.", reason), null, model);
    }
  }

  @PostMapping("/baru/{sha256}")
  String accept(@AuthenticationPrincipal Viewer viewer, @PathVariable String sha256) {
    AreaCode area = worked(viewer);
    StoredFile file = files.find(sha256).orElseThrow(AreaGone::refused);
    putBoundary.fromFile(viewer, area, file, "Batas dari berkas kantor");
    return "redirect:/kerja/batas";
  }

  private AreaCode worked(Viewer viewer) {
    return offices.find().map(office -> office.area()).filter(viewer::maySee).orElse(viewer.area());
  }

  private String show(
      AreaCode area,
      @Nullable Trouble trouble,
      BoundaryImportPage.@Nullable Report report,
      Model model) {
    Optional<Boundary> now = boundaries.active(area);
    model.addAttribute(
        "page",
        new BoundaryImportPage(
            areas.displayName(area),
            now.map(Boundary::title).orElse("belum ada batas"),
            now.map(Boundary::approximate).orElse(false),
            trouble,
            report));
    return "territory/boundary-import";
  }

  private BoundaryImportPage.Report report(AreaCode area, String name, StoredFile file) {
    BoundaryReport found = putBoundary.check(area, file);
    int expected = areas.villages(area).size();
    List<BoundaryImportPage.Finding> findings = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<String> sentences = found.findings(kind).stream()
          .map(BoundaryReport.Finding::sentence)
          .limit(MOST_SENTENCES)
          .toList();
      if (!sentences.isEmpty()) {
        findings.add(finding(kind, sentences));
      }
    }
    return new BoundaryImportPage.Report(
        name,
        Words.of("**%d dari %d wilayah** mendapat bentuk dari berkas ini."
            .formatted(found.shapes().size(), expected)),
        findings,
        found.shapes().isEmpty() ? null : "/kerja/batas/baru/" + file.sha256());
  }

  private static BoundaryImportPage.Finding finding(Kind kind, List<String> sentences) {
    return switch (kind) {
      case UNUSABLE ->
        new BoundaryImportPage.Finding("Bentuk tidak dapat dipakai", "bad", "Dilewati.", sentences);
      case SWAPPED_AXES ->
        new BoundaryImportPage.Finding(
            "Bujur dan lintang tertukar", "wait", "Sudah dibetulkan.", sentences);
      case FAR_OUTSIDE ->
        new BoundaryImportPage.Finding("Terlalu jauh", "bad", "Periksa koordinatnya.", sentences);
      case UNKNOWN_AREA ->
        new BoundaryImportPage.Finding("Bentuk tanpa wilayah", "wait", "Tidak dipakai.", sentences);
      case DUPLICATE ->
        new BoundaryImportPage.Finding(
            "Wilayah ganda", "wait", "Yang terbesar dipakai.", sentences);
      case NO_SHAPE ->
        new BoundaryImportPage.Finding(
            "Wilayah tanpa bentuk",
            "bad",
            "Tidak tergambar di peta, tetap ada di daftar.",
            sentences);
      case SIZE_DIFFERS ->
        new BoundaryImportPage.Finding(
            "Luas berbeda dari angka resmi", "wait", "Periksa sumbernya.", sentences);
      case REPAIRED ->
        new BoundaryImportPage.Finding("Cincin diperbaiki", "good", "Sudah dibetulkan.", sentences);
      case OVERLAP ->
        new BoundaryImportPage.Finding(
            "Tumpang tindih", "wait", "Kecil, tidak mengubah daftar.", sentences);
      case GAP ->
        new BoundaryImportPage.Finding(
            "Celah di antara wilayah", "wait", "Kecil, tidak mengubah daftar.", sentences);
    };
  }

  private AreasPage.BoundaryInForce inForce(Viewer viewer, AreaCode area) {
    String address = viewer.is(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR)
        ? "/kerja/batas/baru"
        : null;
    return boundaries
        .active(area)
        .map(one -> new AreasPage.BoundaryInForce(
            one.title(),
            one.source(),
            Indonesian.day(one.importedAt()),
            one.approximate(),
            address))
        .orElse(new AreasPage.BoundaryInForce(
            "Belum ada batas", "Peta belum dapat digambar.", "–", false, address));
  }

  private Map<AreaCode, Double> sizes(AreaCode area) {
    Map<AreaCode, Double> sizes = new HashMap<>();
    boundaries
        .active(area)
        .ifPresent(one -> boundaries
            .shapes(one.id())
            .forEach(
                (Shape shape) -> sizes.put(shape.area(), SphericalArea.km2(shape.geometry()))));
    return sizes;
  }

  private AreasPage.Group group(Area subdistrict, Map<AreaCode, Double> sizes) {
    Map<AreaCode, String> spellings = areas.spellings(subdistrict.code()).entrySet().stream()
        .collect(Collectors.groupingBy(
            Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))));
    List<AreasPage.Row> rows = areas.villages(subdistrict.code()).stream()
        .map(one -> new AreasPage.Row(
            one.code().value(),
            one.name(),
            "/kerja/wilayah/" + one.code(),
            spellings.getOrDefault(one.code(), ""),
            sizes.containsKey(one.code())
                ? Indonesian.number(Math.round(sizes.get(one.code()) * 10) / 10.0) + " km²"
                : "belum ada batas",
            !sizes.containsKey(one.code())))
        .toList();
    return new AreasPage.Group(
        areas.displayName(subdistrict.code()), subdistrict.code().value(), rows);
  }
}
