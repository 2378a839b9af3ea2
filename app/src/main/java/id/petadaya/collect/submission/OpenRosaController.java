package id.petadaya.collect.submission;

import id.petadaya.access.Role;
import id.petadaya.access.SecurityLog;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.forms.Form;
import id.petadaya.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * OpenRosa 1.0 as ODK Collect speaks it: list of forms, the forms with their lists, and the receipt of
 * submissions. Only 201 tells a phone that it may forget, so 201 is only said when all is on disk.
 */
@Controller
@RequestMapping({
  "/openrosa/{project}",
  "/openrosa/key/{token}/{project}",
  OpenRosaController.IN_BROWSER + "{project}"
})
class OpenRosaController {

  private static final Logger LOG = LoggerFactory.getLogger(OpenRosaController.class);
  private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  static final String RETRY_SECONDS = "60";

  /** The same door for the field app in a browser, which comes with a session. */
  static final String IN_BROWSER = "/lapangan/kantor/";

  private final FieldForms forms;
  private final ReceiveSubmission receive;
  private final Doorkeeper door;
  private final DiskRoom room;
  private final SecurityLog log;

  OpenRosaController(
      FieldForms forms,
      ReceiveSubmission receive,
      Doorkeeper door,
      DiskRoom room,
      SecurityLog log) {
    this.forms = forms;
    this.receive = receive;
    this.door = door;
    this.room = room;
    this.log = log;
  }

  @GetMapping("/formList")
  ResponseEntity<byte[]> list(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String project,
      @RequestParam(name = "formID", required = false) String only,
      HttpServletRequest request) {
    mine(viewer, project);
    List<Form> offered = forms.offered().stream()
        .filter(form -> only == null || form.name().equals(only))
        .toList();
    String base = base(request, "/formList");
    return xml(HttpStatus.OK, OpenRosaXml.formList(offered, forms::xform, base));
  }

  @GetMapping("/forms/{name}/{version}/form.xml")
  ResponseEntity<byte[]> form(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String project,
      @PathVariable String name,
      @PathVariable String version) {
    mine(viewer, project);
    return xml(HttpStatus.OK, forms.xform(get(name, version)));
  }

  @GetMapping("/forms/{name}/{version}/manifest")
  ResponseEntity<byte[]> manifest(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String project,
      @PathVariable String name,
      @PathVariable String version,
      HttpServletRequest request) {
    AreaCode area = mine(viewer, project);
    Form form = get(name, version);
    return xml(
        HttpStatus.OK,
        OpenRosaXml.manifest(
            form.media(),
            file -> forms.media(form, file, area).orElse(new byte[0]),
            base(request, "/manifest") + "/media/"));
  }

  @GetMapping("/forms/{name}/{version}/media/{file}")
  ResponseEntity<byte[]> media(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String project,
      @PathVariable String name,
      @PathVariable String version,
      @PathVariable String file) {
    AreaCode area = mine(viewer, project);
    byte[] bytes = forms
        .media(get(name, version), file, area)
        .orElseThrow(() -> new Refused(SubmissionProblem.NOT_FOUND));
    return openRosa(HttpStatus.OK)
        .contentType(file.endsWith(".csv") ? CSV : MediaType.APPLICATION_OCTET_STREAM)
        .body(bytes);
  }

  /** What Collect asks before it sends: where to, and how much at a time. */
  @RequestMapping(path = "/submission", method = RequestMethod.HEAD)
  ResponseEntity<byte[]> mayCome(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String project,
      HttpServletRequest request) {
    mine(viewer, project);
    return openRosa(HttpStatus.NO_CONTENT)
        .header(HttpHeaders.LOCATION, request.getRequestURL().toString())
        .build();
  }

  @PostMapping("/submission")
  ResponseEntity<byte[]> receive(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String project,
      HttpServletRequest request)
      throws IOException {
    AreaCode area = mine(viewer, project);
    if (request.getContentLengthLong() > Incoming.MOST_BYTES) {
      throw new Refused(SubmissionProblem.TOO_LARGE);
    }
    room.check();
    Incoming incoming = Incoming.read(request.getInputStream(), boundary(request), door);
    receive.receive(viewer, area, read(incoming), incoming.xml(), incoming.files());
    return openRosa(HttpStatus.CREATED)
        .header(HttpHeaders.LOCATION, request.getRequestURL().toString())
        .contentType(XML)
        .body(OpenRosaXml.message("submit_success", "Isian diterima kantor."));
  }

  private static SubmissionXml read(Incoming incoming) {
    try {
      return SubmissionXml.read(incoming.xml());
    } catch (SubmissionXml.Unreadable unreadable) {
      throw Incoming.refused(String.valueOf(unreadable.getMessage()));
    }
  }

  private static String boundary(HttpServletRequest request) {
    try {
      String boundary = MediaType.parseMediaType(String.valueOf(request.getContentType()))
          .getParameter("boundary");
      String bare = boundary == null ? "" : boundary.replaceAll("^\"|\"$", "");
      if (!bare.isEmpty() && bare.length() <= MultipartStream.LONGEST_BOUNDARY) {
        return bare;
      }
    } catch (InvalidMediaTypeException other) {
      // told below
    }
    throw Incoming.refused("Kiriman bukan multipart/form-data.");
  }

  /** The project, if the viewer collects there; else it is as absent as one that never was. */
  private static AreaCode mine(Viewer viewer, String project) {
    AreaCode area = AreaCode.find(project)
        .filter(viewer::maySee)
        .orElseThrow(() -> new Refused(SubmissionProblem.NOT_FOUND));
    if (!viewer.is(Role.COLLECTOR, Role.OPERATOR, Role.VERIFIER, Role.SECTION_HEAD)) {
      throw new Refused(SubmissionProblem.NOT_YOUR_ROLE);
    }
    return area;
  }

  private Form get(String name, String version) {
    return forms.find(name, version).orElseThrow(() -> new Refused(SubmissionProblem.NOT_FOUND));
  }

  private static String base(HttpServletRequest request, String end) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - end.length());
  }

  private static ResponseEntity<byte[]> xml(HttpStatus status, byte[] body) {
    return openRosa(status).contentType(XML).body(body);
  }

  private static ResponseEntity.BodyBuilder openRosa(HttpStatus status) {
    return ResponseEntity.status(status)
        .header("X-OpenRosa-Version", "1.0")
        .header("X-OpenRosa-Accept-Content-Length", String.valueOf(Incoming.MOST_BYTES));
  }

  @ExceptionHandler(Refused.class)
  ResponseEntity<byte[]> refused(Refused refused, HttpServletRequest request) {
    int status = refused.problem().status();
    if (status == 403 || status == 404) {
      log.refused(refused.problem().code());
    }
    if (status == 400 || status == 413) {
      log.turnedAway(refused.problem().code(), request);
    }
    var answer = openRosa(HttpStatus.valueOf(status)).contentType(XML);
    if (status == 503 || status == 507) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    String reason = String.valueOf(refused.details().getOrDefault("reason", ""));
    return answer.body(
        OpenRosaXml.message("submit_error", reason.isEmpty() ? sentence(status) : reason));
  }

  /** A phone that went away hears nothing; a shorter body than promised is its mistake. */
  @ExceptionHandler({MultipartStream.Malformed.class, Incoming.Gone.class})
  ResponseEntity<byte[]> cut(IOException broken, HttpServletRequest request) {
    boolean malformed = broken instanceof MultipartStream.Malformed known && !known.isCut();
    return refused(
        Incoming.refused(
            malformed
                ? "Kiriman tidak disusun sebagai multipart/form-data."
                : "Kiriman terputus sebelum selesai. Kirim lagi."),
        request);
  }

  /** The disk: full, or broken. Nothing was acknowledged, and the phone keeps what it has. */
  @ExceptionHandler(IOException.class)
  ResponseEntity<byte[]> disk(IOException failed, HttpServletRequest request) {
    LOG.error("A submission could not be written: {}", failed.getClass().getName());
    boolean full = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT).contains("space");
    return refused(
        new Refused(full ? SubmissionProblem.NO_ROOM : SubmissionProblem.NOT_NOW), request);
  }

  @ExceptionHandler({
    DataAccessException.class,
    TransactionException.class,
    org.jooq.exception.DataAccessException.class
  })
  ResponseEntity<byte[]> database(Exception failed, HttpServletRequest request) {
    LOG.error("A submission could not be noted: {}", failed.getClass().getName());
    return refused(new Refused(SubmissionProblem.NOT_NOW), request);
  }

  static String sentence(int status) {
    return switch (status) {
      case 401 -> "Nama atau kata sandi tidak cocok, atau ponsel ini sudah dicabut.";
      case 404 -> "Alamat ini tidak dikenal, atau bukan untuk wilayah Anda.";
      case 403 -> "Akun ini tidak dapat mengirim isian.";
      case 413 -> "Kiriman terlalu besar.";
      case 507 -> "Ruang di kantor sedang penuh. Isian tetap di ponsel; coba lagi nanti.";
      default -> "Kantor sedang tidak dapat menerima. Isian tetap di ponsel; coba lagi nanti.";
    };
  }
}
