package id.petadaya.territory.web;

import id.petadaya.access.Offices;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.BoundaryReport.Kind;
import id.petadaya.jobs.Job;
import id.petadaya.kernel.AnswerStatus;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import id.petadaya.kernel.Words;
import id.petadaya.territory.AreaGone;
import id.petadaya.territory.Areas;
import id.petadaya.territory.Boundaries;
import id.petadaya.territory.Boundary;
import id.petadaya.territory.CheckBoundary;
import id.petadaya.territory.OfficialSizes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/** Takes in a boundary file: looked through in the background, then put in force by a person. */
@Controller
@RequestMapping("/kerja/batas/baru")
class BoundaryImportController {

  private static final String HERE = "/kerja/batas/baru";

  private final Areas areas;
  private final Boundaries boundaries;
  private final CheckBoundary checks;
  private final OfficialSizes sizes;
  private final Offices offices;

  BoundaryImportController(
      Areas areas,
      Boundaries boundaries,
      CheckBoundary checks,
      OfficialSizes sizes,
      Offices offices) {
    this.areas = areas;
    this.boundaries = boundaries;
    this.checks = checks;
    this.sizes = sizes;
    this.offices = offices;
  }

  @GetMapping
  String form(@AuthenticationPrincipal Viewer viewer, Model model) {
    AreaCode area = worked(viewer);
    Optional<Job> left = checks.newest(viewer, area).filter(Job::isRunning);
    return left.isPresent()
        ? "redirect:" + HERE + "/" + left.get().id()
        : show(area, null, null, null, null, model);
  }

  @PostMapping
  String begin(@AuthenticationPrincipal Viewer viewer, @RequestParam("berkas") MultipartFile file)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      UUID job = checks.begin(viewer, worked(viewer), in, name(file));
      return "redirect:" + HERE + "/" + job;
    }
  }

  /** How far the work is, and at its end what was found. */
  @GetMapping("/{job}")
  String look(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID job, Model model) {
    Job work = checks.job(viewer, job).orElseThrow(AreaGone::refused);
    AreaCode area = work.area();
    return switch (work.state()) {
      case BERJALAN -> show(area, null, null, progress(work), null, model);
      case SELESAI ->
        checks
            .found(viewer, job)
            .map(found -> show(area, null, report(job, found), null, null, model))
            .orElse("redirect:/kerja/batas");
      case GAGAL ->
        show(
            area, trouble("Tidak selesai", String.valueOf(work.reason())), null, null, null, model);
      case TERPUTUS ->
        show(
            area,
            trouble(
                "Terputus sebelum selesai",
                "Petadaya dimatikan atau dimulai ulang saat bekerja. Kirim berkasnya sekali lagi."),
            null,
            null,
            null,
            model);
    };
  }

  @PostMapping("/{job}/pakai")
  String use(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID job) {
    return "redirect:" + HERE + "/" + checks.use(viewer, job);
  }

  /** The figures that shapes are held against. */
  @PostMapping("/luas-resmi")
  String officialSizes(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam("berkas") MultipartFile file,
      @RequestParam("sumber") String source,
      Model model)
      throws IOException {
    AreaCode area = worked(viewer);
    Path copy = Files.createTempFile("petadaya-", ".tmp");
    try {
      file.transferTo(copy);
      return show(
          area, null, null, null, sizes.take(viewer, area, copy, name(file), source), model);
    } catch (Refused refused) {
      AnswerStatus.of(refused);
      String reason = String.valueOf(refused.details().getOrDefault("reason", ""));
      return show(area, trouble("Luas resmi tidak dibaca", reason), null, null, null, model);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "berkas");
  }

  private static Trouble trouble(String title, String advice) {
    return new Trouble(title, "Peta tidak berubah.", advice);
  }

  private AreaCode worked(Viewer viewer) {
    return offices.find().map(office -> office.area()).filter(viewer::maySee).orElse(viewer.area());
  }

  private String show(
      AreaCode area,
      @Nullable Trouble trouble,
      BoundaryImportPage.@Nullable Report report,
      BoundaryImportPage.@Nullable Progress progress,
      OfficialSizes.@Nullable Taken taken,
      Model model) {
    Optional<Boundary> now = boundaries.active(area);
    model.addAttribute(
        "page",
        new BoundaryImportPage(
            areas.displayName(area),
            now.map(Boundary::title).orElse("belum ada batas"),
            now.map(Boundary::approximate).orElse(false),
            trouble,
            report,
            progress,
            official(area, taken)));
    return "territory/boundary-import";
  }

  private static BoundaryImportPage.Progress progress(Job job) {
    return new BoundaryImportPage.Progress(
        job.title(), job.step(), job.percent(), "/kerja/pekerjaan/" + job.id());
  }

  private BoundaryImportPage.Official official(AreaCode area, OfficialSizes.@Nullable Taken taken) {
    int known = sizes.within(area).size();
    String words = known == 0
        ? "Belum ada angka luas resmi, jadi luas di berkas tidak dapat dibandingkan."
        : "Luas resmi diketahui untuk %s wilayah. Sumber: %s."
            .formatted(Indonesian.number(known), String.join("; ", sizes.sources(area)));
    return new BoundaryImportPage.Official(
        words,
        taken == null
            ? null
            : "%s angka disimpan, %s baris tidak dipakai."
                .formatted(
                    Indonesian.number(taken.kept()),
                    Indonesian.number(taken.complaints().size())),
        taken == null ? List.of() : taken.complaints().stream().limit(200).toList());
  }

  private static BoundaryImportPage.Report report(UUID job, CheckBoundary.Found found) {
    return new BoundaryImportPage.Report(
        found.fileName(),
        Words.of("**%s dari %s wilayah** mendapat bentuk dari berkas ini."
            .formatted(Indonesian.number(found.shapes()), Indonesian.number(found.expected()))),
        found.findings().stream().map(BoundaryImportController::finding).toList(),
        found.shapes() == 0 ? null : HERE + "/" + job + "/pakai");
  }

  private static BoundaryImportPage.Finding finding(CheckBoundary.KindFound found) {
    Kind kind = found.kind();
    String title = switch (kind) {
      case UNUSABLE -> "Bentuk tidak dapat dipakai";
      case SWAPPED_AXES -> "Bujur dan lintang tertukar";
      case FAR_OUTSIDE -> "Terlalu jauh";
      case UNKNOWN_AREA -> "Bentuk tanpa wilayah";
      case DUPLICATE -> "Wilayah ganda";
      case NO_SHAPE -> "Wilayah tanpa bentuk";
      case SIZE_DIFFERS -> "Luas berbeda dari angka resmi";
      case REPAIRED -> "Cincin diperbaiki";
      case OVERLAP -> "Tumpang tindih";
      case GAP -> "Celah di antara wilayah";
    };
    String tone = switch (kind) {
      case UNUSABLE, FAR_OUTSIDE, NO_SHAPE -> "bad";
      case REPAIRED -> "good";
      case SWAPPED_AXES, UNKNOWN_AREA, DUPLICATE, SIZE_DIFFERS, OVERLAP, GAP -> "wait";
    };
    String advice = switch (kind) {
      case UNUSABLE -> "Dilewati.";
      case SWAPPED_AXES, REPAIRED -> "Sudah dibetulkan.";
      case FAR_OUTSIDE -> "Periksa koordinatnya.";
      case UNKNOWN_AREA -> "Tidak dipakai.";
      case DUPLICATE -> "Yang terbesar dipakai.";
      case NO_SHAPE -> "Tidak tergambar di peta, tetap ada di daftar.";
      case SIZE_DIFFERS -> "Periksa sumbernya.";
      case OVERLAP, GAP -> "Kecil, tidak mengubah daftar.";
    };
    String shown = found.count() > found.sentences().size()
        ? advice + " Yang ditulis: %d pertama.".formatted(found.sentences().size())
        : advice;
    return new BoundaryImportPage.Finding(title, tone, shown, found.count(), found.sentences());
  }
}
