package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.template.Complaint.Action;
import id.petadaya.intake.template.Complaint.Action.Kind;
import java.util.ArrayList;
import java.util.List;

/** Gathers complaints with their places; never the value of a personal column. */
final class Complaints {

  final List<Complaint> all = new ArrayList<>();

  void add(CellPlace place, String heading, Field field, String value, Parsed.Flaw flaw) {
    List<Action> actions = new ArrayList<>();
    boolean readable = List.of(
            "year-assumed",
            "axes-swapped",
            "sign-lost",
            "outside-area",
            "area-elsewhere",
            "unknown-unit",
            "unit-missing",
            "date-for-number",
            "empty-is-zero",
            "period-reversed")
        .contains(flaw.code());
    actions.add(
        readable
            ? new Action(Kind.KEEP, "", "Simpan seperti terbaca")
            : new Action(Kind.KEEP_UNKNOWN, "", "Simpan sebagai belum diketahui"));
    if (!field.personal()) {
      flaw.candidates()
          .forEach(candidate -> actions.add(new Action(Kind.ACCEPT, candidate, candidate)));
    }
    actions.add(new Action(Kind.SKIP_ROW, "", "Jangan simpan baris ini"));
    add(
        place,
        heading,
        field.name(),
        field.personal() ? Complaint.MASKED : value,
        flaw.code(),
        flaw.message(),
        actions);
  }

  void addRow(CellPlace place, String code, String message) {
    add(
        place,
        "",
        "",
        "",
        code,
        message,
        List.of(
            new Action(Kind.KEEP, "", "Simpan"),
            new Action(Kind.SKIP_ROW, "", "Jangan simpan baris ini")));
  }

  void add(
      CellPlace place,
      String heading,
      String field,
      String value,
      String code,
      String message,
      List<Action> actions) {
    String id = "%s!%s%d:%s".formatted(place.sheet(), place.column(), place.row(), code);
    all.add(new Complaint(
        id,
        place.sheet(),
        place.row(),
        place.column(),
        heading,
        value,
        code,
        message,
        field,
        actions));
  }
}
