package id.petadaya.collect;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Complaint;
import id.petadaya.intake.template.Reading;
import id.petadaya.kernel.Refused;
import id.petadaya.territory.Aliases;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how a file is read while it is being checked; each change reads it anew at once. */
@Component
public class ReviewTable {

  private final Imports imports;
  private final Readings readings;
  private final SameList sameList;
  private final Aliases aliases;
  private final Audit audit;

  ReviewTable(Imports imports, Readings readings, SameList sameList, Aliases aliases, Audit audit) {
    this.imports = imports;
    this.readings = readings;
    this.sameList = sameList;
    this.aliases = aliases;
    this.audit = audit;
  }

  /** What is read now. */
  public Reading reading(Viewer by, UUID id) {
    return readings.open(mine(by, id)).reading();
  }

  /** The saved import that holds the same rows, if there is one. */
  public Optional<SameList.Overlap> earlier(Viewer by, UUID id) {
    TableImport one = mine(by, id);
    return one.template().isChosen()
        ? sameList.find(one, readings.open(one).reading())
        : Optional.empty();
  }

  /** Another template, other sheets, another heading or other columns. */
  @Transactional
  public TableImport read(Viewer by, UUID id, String template, UnaryOperator<Choices> change) {
    TableImport one = beingChecked(by, id);
    Choices kept = readings.choices(id);
    if (template.isEmpty() || template.equals(one.template().name())) {
      return chosen(by, one, kept, change.apply(kept));
    }
    Template other = readings.template(template);
    Choices before = one.template().isChosen() ? Choices.NONE : kept;
    Choices after = change.apply(before);
    imports.choose(id, other, readings.written(after));
    note(by, one, ChoicesChanged.between(one.template(), other, before, after));
    return recount(id);
  }

  /**
   * Answers equal complaints.
   *
   * @param complaints ids of the complaints; an explained word is explained wherever it stands
   * @param action null opens the complaints again
   * @param remember keep the spelling for the next file of the same area
   */
  @Transactional
  public TableImport answer(
      Viewer by,
      UUID id,
      Set<String> complaints,
      Complaint.Action.@Nullable Kind action,
      String value,
      boolean remember) {
    TableImport one = beingChecked(by, id);
    List<Complaint> asked = readings.open(one).reading().complaints().stream()
        .filter(each -> complaints.contains(each.id()))
        .toList();
    if (asked.isEmpty()) {
      throw new Refused(CollectProblem.NOT_FOUND);
    }
    Choices before = readings.choices(id);
    TableImport counted = chosen(by, one, before, answered(before, asked, action, value));
    if (remember && action == Complaint.Action.Kind.ACCEPT) {
      AreaCode.find(value)
          .ifPresent(
              area -> aliases.confirm(one.area(), asked.getFirst().value(), area, by.getName()));
    }
    return counted;
  }

  private static Choices answered(
      Choices before,
      List<Complaint> complaints,
      Complaint.Action.@Nullable Kind action,
      String value) {
    Set<String> skipped = new HashSet<>(before.skipped());
    Set<String> kept = new HashSet<>(before.kept());
    Map<String, Map<String, String>> accepted = new HashMap<>(before.accepted());
    for (Complaint one : complaints) {
      skipped.remove(one.id());
      kept.remove(one.id());
      switch (action) {
        case SKIP_ROW -> skipped.add(one.id());
        case KEEP, KEEP_UNKNOWN -> kept.add(one.id());
        case ACCEPT -> {
          Map<String, String> words = new HashMap<>(accepted.getOrDefault(one.field(), Map.of()));
          words.put(one.value().strip().toLowerCase(Locale.ROOT), value);
          accepted.put(one.field(), words);
        }
        case null -> {}
      }
    }
    return before.withAccepted(accepted).withRows(skipped, kept);
  }

  private TableImport chosen(Viewer by, TableImport one, Choices before, Choices after) {
    String written = readings.written(after);
    Map<String, Object> changes = ChoicesChanged.between(one.template(), null, before, after);
    if (changes.isEmpty()) {
      return one;
    }
    imports.choose(one.id(), written);
    note(by, one, changes);
    return recount(one.id());
  }

  private void note(Viewer by, TableImport one, Map<String, Object> changes) {
    audit.append(
        by.getName(), "collect.reading-changed", one.id().toString(), one.area().value(), changes);
  }

  TableImport recount(UUID id) {
    TableImport one = imports.find(id).orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
    Reading reading = readings.open(one).reading();
    imports.count(
        id,
        reading.rows().size(),
        new Selection(reading, readings.choices(id)).count(TableImport.Rows.BERSIH),
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
