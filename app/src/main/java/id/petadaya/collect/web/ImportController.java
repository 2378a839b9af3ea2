package id.petadaya.collect.web;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.ReceiveTable;
import id.petadaya.collect.ReviewTable;
import id.petadaya.collect.ReviewedTables;
import id.petadaya.collect.SaveImport;
import id.petadaya.collect.TableImport;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Data masuk: receives files, shows where each stands, saves it and takes it back. */
@Controller
@RequestMapping("/kerja/data-masuk")
class ImportController {

  private static final int MOST_PAGES = 10_000;

  private final ReceiveTable receive;
  private final ReviewTable review;
  private final SaveImport saveImport;
  private final ReviewedTables tables;
  private final Activities activities;
  private final Offices offices;
  private final ImportListPages lists;
  private final ReviewPages reviews;
  private final ReportPages reports;
  private final MessageSource messages;
  private final Clock clock;

  ImportController(
      ReceiveTable receive,
      ReviewTable review,
      SaveImport saveImport,
      ReviewedTables tables,
      Activities activities,
      Offices offices,
      ImportListPages lists,
      ReviewPages reviews,
      ReportPages reports,
      MessageSource messages,
      Clock clock) {
    this.receive = receive;
    this.review = review;
    this.saveImport = saveImport;
    this.tables = tables;
    this.activities = activities;
    this.offices = offices;
    this.lists = lists;
    this.reviews = reviews;
    this.reports = reports;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(name = "halaman", defaultValue = "1") int number,
      Model model) {
    model.addAttribute("page", lists.page(viewer, null, Math.clamp(number, 1, MOST_PAGES)));
    return "collect/imports";
  }

  /** A file that is not taken says so above the list, where the next one is chosen. */
  @PostMapping
  String receive(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam("berkas") MultipartFile file,
      @RequestParam String institution,
      @RequestParam(name = "visit", required = false) @Nullable UUID visit,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      TableImport one =
          receive.receive(viewer, bytes, delivery(viewer, name(file), institution.strip(), visit));
      return "redirect:/kerja/data-masuk/" + one.id();
    } catch (Refused refused) {
      response.setStatus(refused.problem().status());
      model.addAttribute("page", lists.page(viewer, trouble(refused), 1));
      return "collect/imports";
    }
  }

  @GetMapping("/{id}")
  String one(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      Model model) {
    TableImport one = tables.find(viewer, id);
    boolean mayTake = viewer.is(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR);
    if (one.state() == TableImport.State.DIPERIKSA) {
      model.addAttribute(
          "page",
          reviews.page(
              tables.open(viewer, id), review.earlier(viewer, id), ReviewView.of(sent), mayTake));
      return "collect/import-review";
    }
    model.addAttribute("page", reports.page(one, mayTake));
    return "collect/import-report";
  }

  @PostMapping("/{id}/penyimpanan")
  String save(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(name = "complete", defaultValue = "false") boolean complete,
      @RequestParam(name = "rows", defaultValue = "BERSIH") TableImport.Rows rows,
      @RequestParam(name = "earlier", defaultValue = "UNDECIDED") SaveImport.Earlier earlier) {
    saveImport.save(viewer, id, new SaveImport.Wish(complete, rows, earlier));
    return "redirect:/kerja/data-masuk/" + id;
  }

  @PostMapping("/{id}/pengurungan")
  String undo(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    saveImport.undo(viewer, id, reason);
    return "redirect:/kerja/data-masuk/" + id;
  }

  @PostMapping("/{id}/pembatalan")
  String cancel(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
    saveImport.cancel(viewer, id);
    return "redirect:/kerja/data-masuk";
  }

  private ReceiveTable.Delivery delivery(
      Viewer viewer, String fileName, String institution, @Nullable UUID visit) {
    Optional<Activity> activity = Optional.ofNullable(visit)
        .flatMap(activities::findByVisit)
        .filter(one -> viewer.maySee(one.area()));
    LocalDate day = activity.stream()
        .flatMap(one -> one.visits().stream())
        .filter(one -> one.id().equals(visit))
        .map(Activity.Visit::day)
        .findFirst()
        .orElseGet(() -> LocalDate.now(clock));
    boolean simulated = activity
        .map(Activity::simulated)
        .orElseGet(() -> offices.find().map(Office::simulated).orElse(false));
    return new ReceiveTable.Delivery(
        fileName,
        institution,
        area(viewer),
        activity.isPresent() ? visit : null,
        day,
        simulated,
        false);
  }

  /** The office's area where the viewer's holds it, else the viewer's own. */
  private AreaCode area(Viewer viewer) {
    return offices.find().map(Office::area).filter(viewer::maySee).orElse(viewer.area());
  }

  /** The bare name: some browsers send a whole path. */
  private static String name(MultipartFile file) {
    String sent = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    String bare = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
        .replaceAll("\\p{Cntrl}", "");
    return bare.isBlank()
        ? "berkas"
        : bare.length() > 200 ? bare.substring(bare.length() - 200) : bare;
  }

  private Trouble trouble(Refused refused) {
    return new Trouble(word(refused, "title"), word(refused, "safe"), word(refused, "advice"));
  }

  private String word(Refused refused, String part) {
    Locale indonesian = Locale.of("id", "ID");
    String any = messages.getMessage("problem.any." + part, null, "", indonesian);
    String text = messages.getMessage(
        "problem." + refused.problem().code() + "." + part, null, any, indonesian);
    for (Map.Entry<String, Object> detail : refused.details().entrySet()) {
      text = String.valueOf(text)
          .replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
    }
    return String.valueOf(text);
  }
}
