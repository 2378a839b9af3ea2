package id.petadaya.collect;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Complaint;
import id.petadaya.intake.template.Reading;
import id.petadaya.kernel.Refused;
import id.petadaya.territory.Aliases;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how a file is read while it is being checked; each change reads it anew at once. */
@Component
public class ReviewTable {

  private final Imports imports;
  private final Readings readings;
  private final Aliases aliases;

  ReviewTable(Imports imports, Readings readings, Aliases aliases) {
    this.imports = imports;
    this.readings = readings;
    this.aliases = aliases;
  }

  /** What is read now. */
  public Reading reading(Viewer by, UUID id) {
    return readings.open(mine(by, id)).reading();
  }

  /** Another template, other sheets, another heading or other columns. */
  @Transactional
  public TableImport read(Viewer by, UUID id, String template, UnaryOperator<Choices> change) {
    TableImport one = beingChecked(by, id);
    String hash = readings
        .templates()
        .find(template)
        .orElseThrow(() -> new Refused(CollectProblem.TEMPLATE_UNKNOWN))
        .hash();
    Choices before = template.equals(one.template()) ? readings.choices(id) : Choices.NONE;
    imports.choose(id, template, hash, readings.written(change.apply(before)));
    return recount(id);
  }

  /**
   * Answers a complaint.
   *
   * @param remember keep the spelling for the next file of the same area
   */
  @Transactional
  public TableImport answer(
      Viewer by,
      UUID id,
      String complaintId,
      Complaint.Action.Kind action,
      String value,
      boolean remember) {
    TableImport one = beingChecked(by, id);
    Complaint complaint = readings.open(one).reading().complaints().stream()
        .filter(each -> each.id().equals(complaintId))
        .findFirst()
        .orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
    Choices changed = answered(readings.choices(id), complaint, action, value);
    imports.choose(
        id,
        one.template(),
        readings.open(one).reading().template().hash(),
        readings.written(changed));
    if (remember && action == Complaint.Action.Kind.ACCEPT) {
      AreaCode.find(value)
          .ifPresent(area -> aliases.confirm(one.area(), complaint.value(), area, by.getName()));
    }
    return recount(id);
  }

  private static Choices answered(
      Choices before, Complaint complaint, Complaint.Action.Kind action, String value) {
    Set<String> skipped = new HashSet<>(before.skipped());
    Map<String, Map<String, String>> accepted = new HashMap<>(before.accepted());
    skipped.remove(complaint.id());
    switch (action) {
      case SKIP_ROW -> skipped.add(complaint.id());
      case ACCEPT -> {
        Map<String, String> words =
            new HashMap<>(accepted.getOrDefault(complaint.field(), Map.of()));
        words.put(complaint.value().strip().toLowerCase(Locale.ROOT), value);
        accepted.put(complaint.field(), words);
      }
      case KEEP, KEEP_UNKNOWN -> {}
    }
    return new Choices(before.sheets(), before.heading(), before.columns(), accepted, skipped);
  }

  TableImport recount(UUID id) {
    TableImport one = imports.find(id).orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
    Reading reading = readings.open(one).reading();
    imports.count(
        id,
        reading.rows().size(),
        (int) reading.cleanRows(),
        reading.complaints().size());
    return imports.find(id).orElseThrow();
  }

  TableImport mine(Viewer by, UUID id) {
    return imports
        .find(id)
        .filter(one -> by.maySee(one.area()))
        .orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
  }

  private TableImport beingChecked(Viewer by, UUID id) {
    if (!by.is(Role.OPERATOR, Role.VERIFIER, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      throw new Refused(CollectProblem.NOT_YOUR_ROLE);
    }
    TableImport one = mine(by, id);
    if (one.state() != TableImport.State.DIPERIKSA) {
      throw new Refused(CollectProblem.NOT_BEING_CHECKED);
    }
    return one;
  }
}
