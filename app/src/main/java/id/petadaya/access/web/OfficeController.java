package id.petadaya.access.web;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.SetStationery;
import id.petadaya.access.Stationeries;
import id.petadaya.access.Stationery;
import id.petadaya.access.Stationery.Signatory;
import id.petadaya.access.Viewer;
import id.petadaya.kernel.AnswerStatus;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The administrator's page of the office: letterhead, emblem, who signs, how letters are numbered. */
@Controller
@RequestMapping("/kerja/kantor")
class OfficeController {

  private static final Locale INDONESIAN = Locale.of("id", "ID");
  private static final Pattern NIP = Pattern.compile("\\d{18}");
  private static final Map<String, String> ROLES = roles();

  private final Offices offices;
  private final Stationeries stationeries;
  private final SetStationery set;
  private final MessageSource messages;

  OfficeController(
      Offices offices, Stationeries stationeries, SetStationery set, MessageSource messages) {
    this.offices = offices;
    this.stationeries = stationeries;
    this.set = set;
    this.messages = messages;
  }

  /** What documents call the roles, and what they are usually. */
  private static Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("kepala", "Kepala kantor");
    roles.put("kepala-bidang", "Kepala Bidang P2M");
    roles.put("kepala-seksi", "Kepala Seksi Dayamas");
    return roles;
  }

  @GetMapping
  String office(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(required = false) @Nullable String tersimpan,
      Model model) {
    set.mustAdminister(viewer);
    return show(values(stationeries.get()), Map.of(), tersimpan != null, null, model);
  }

  @PostMapping
  String change(
      @AuthenticationPrincipal Viewer viewer, @RequestParam Map<String, String> sent, Model model) {
    set.mustAdminister(viewer);
    Map<String, String> errors = new LinkedHashMap<>();
    List<String> lines = sent.getOrDefault("letterhead", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
    if (lines.isEmpty() || lines.size() > 4) {
      errors.put("letterhead", "Tulis satu sampai empat baris.");
    }
    String pattern = text(sent, "numberPattern");
    if (!pattern.contains("{urut") || !pattern.contains("{tahun}")) {
      errors.put(
          "numberPattern", "Pola perlu memuat {urut} dan {tahun} agar nomornya tidak kembar.");
    }
    Stationery paper = new Stationery(
        lines,
        needed(sent, errors, "address", "Tulis alamat kantor."),
        needed(sent, errors, "place", "Tulis kota tempat surat dibuat."),
        needed(sent, errors, "issuer", "Tulis kode penerbit, misalnya KA."),
        needed(sent, errors, "officeCode", "Tulis kode kantor, misalnya BNNK."),
        pattern,
        signers(sent, errors));
    if (!errors.isEmpty()) {
      return show(sent, errors, false, null, model);
    }
    set.set(viewer, paper);
    return "redirect:/kerja/kantor?tersimpan";
  }

  @PostMapping("/lambang")
  String emblem(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(required = false) @Nullable MultipartFile emblem,
      Model model)
      throws IOException {
    try {
      set.setEmblem(viewer, emblem == null ? new byte[0] : emblem.getBytes());
      return "redirect:/kerja/kantor?tersimpan";
    } catch (Refused refused) {
      if (refused.problem().status() == 403) {
        throw refused;
      }
      return show(values(stationeries.get()), Map.of(), false, trouble(refused), model);
    }
  }

  @PostMapping("/lambang/hapus")
  String removeEmblem(@AuthenticationPrincipal Viewer viewer) {
    set.removeEmblem(viewer);
    return "redirect:/kerja/kantor?tersimpan";
  }

  @GetMapping(path = "/lambang.png", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> emblem() {
    return stationeries
        .emblem()
        .map(png -> ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.IMAGE_PNG)
            .body(png))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static String text(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "").strip();
  }

  private static String needed(
      Map<String, String> sent, Map<String, String> errors, String name, String asked) {
    String text = text(sent, name);
    if (text.isEmpty() || text.length() > 200) {
      errors.put(name, asked);
    }
    return text;
  }

  private static List<Signatory> signers(Map<String, String> sent, Map<String, String> errors) {
    List<Signatory> signers = new ArrayList<>();
    ROLES.forEach((role, label) -> {
      String name = text(sent, role + "-name");
      String title = text(sent, role + "-title");
      String nip = text(sent, role + "-nip").replace(" ", "");
      if (name.isEmpty()) {
        return;
      }
      if (title.isEmpty()) {
        errors.put("signers", "Tulis jabatan %s.".formatted(label));
      }
      if (!nip.isEmpty() && !NIP.matcher(nip).matches()) {
        errors.put("signers", "NIP %s harus 18 angka, atau kosongkan.".formatted(label));
      }
      signers.add(new Signatory(role, title, name, nip.isEmpty() ? null : nip));
    });
    return signers;
  }

  private static Map<String, String> values(Stationery paper) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("letterhead", String.join("\n", paper.letterhead()));
    values.put("address", paper.address());
    values.put("place", paper.place());
    values.put("issuer", paper.issuer());
    values.put("officeCode", paper.officeCode());
    values.put("numberPattern", paper.numberPattern());
    paper.signatories().forEach(one -> {
      values.put(one.role() + "-title", one.title());
      values.put(one.role() + "-name", one.name());
      values.put(one.role() + "-nip", one.nip() == null ? "" : one.nip());
    });
    return values;
  }

  private String show(
      Map<String, String> values,
      Map<String, String> errors,
      boolean saved,
      @Nullable Trouble trouble,
      Model model) {
    List<OfficePage.Signer> signers = ROLES.entrySet().stream()
        .map(each -> new OfficePage.Signer(
            each.getKey(),
            each.getValue(),
            values.getOrDefault(each.getKey() + "-title", ""),
            values.getOrDefault(each.getKey() + "-name", ""),
            values.getOrDefault(each.getKey() + "-nip", "")))
        .toList();
    model.addAttribute(
        "page",
        new OfficePage(
            offices.find().map(Office::name).orElse(""),
            offices.find().map(Office::simulated).orElse(false),
            values,
            errors,
            signers,
            example(values),
            stationeries.emblem().isPresent() ? "/kerja/kantor/lambang.png" : null,
            saved,
            trouble));
    return "access/office";
  }

  private static String example(Map<String, String> values) {
    return values
        .getOrDefault("numberPattern", "")
        .replace("{sifat}", "ST")
        .replace("{urut:4}", "0012")
        .replaceAll("\\{urut(:\\d)?}", "12")
        .replace("{bulan}", "I")
        .replace("{penerbit}", values.getOrDefault("issuer", ""))
        .replace("{klasifikasi}", "PM.00")
        .replace("{tahun}", "2020")
        .replace("{kantor}", values.getOrDefault("officeCode", ""));
  }

  private Trouble trouble(Refused refused) {
    AnswerStatus.of(refused);
    String key = "problem." + refused.problem().code();
    return new Trouble(said(key + ".title"), said(key + ".safe"), said(key + ".advice"));
  }

  private String said(String key) {
    return Objects.requireNonNullElse(messages.getMessage(key, null, "", INDONESIAN), "");
  }
}
