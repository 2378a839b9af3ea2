package id.petadaya.collect;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.collect.TableImport.Rows;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Reading;
import id.petadaya.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves a checked file, takes it back in one click, or drops the check; each leaves its trace. */
@Component
public class SaveImport {

  private static final int LEAST_REASON = 10;

  private final Imports imports;
  private final ReviewTable review;
  private final Readings readings;
  private final SameList sameList;
  private final RememberedReadings remembered;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  SaveImport(
      Imports imports,
      ReviewTable review,
      Readings readings,
      SameList sameList,
      RememberedReadings remembered,
      Audit audit,
      ApplicationEventPublisher events) {
    this.imports = imports;
    this.review = review;
    this.readings = readings;
    this.sameList = sameList;
    this.remembered = remembered;
    this.audit = audit;
    this.events = events;
  }

  /**
   * What is wished of a saving.
   *
   * @param complete the officer declares that the list holds all there is for its area and period
   */
  public record Wish(boolean complete, Rows rows, Earlier earlier) {}

  /** What becomes of an earlier import with the same rows. */
  public enum Earlier {
    /** Nobody said: refused when there is one. */
    UNDECIDED,
    /** It is taken back in the same deed. */
    REPLACE,
    /** Both count. */
    BESIDE
  }

  /**
   * Saves: the rows taken count from now on.
   *
   * @throws Refused when an earlier import has the same rows and nobody said what becomes of it
   */
  @Transactional
  public TableImport save(Viewer by, UUID id, Wish wish) {
    TableImport one = mine(by, id);
    Readings.Opened opened = readings.open(one);
    Choices choices = readings.choices(id);
    Selection selection = new Selection(opened.reading(), choices);
    int count = selection.count(wish.rows());
    if (count == 0) {
      throw new Refused(CollectProblem.NOTHING_TO_SAVE);
    }
    Optional<TableImport> replaced = replaced(one, opened.reading(), wish.earlier());
    UUID replaces = replaced.map(TableImport::id).orElse(null);
    imports.declareComplete(id, wish.complete());
    if (!imports.save(id, by.getName(), wish.rows(), count, replaces)) {
      throw new Refused(CollectProblem.NOT_BEING_CHECKED);
    }
    replaced.ifPresent(earlier -> takeBack(by, earlier, "Digantikan oleh impor yang lebih baru"));
    remembered.keep(
        one.area(),
        one.institution(),
        Remembered.of(opened.file(), opened.reading(), choices, isByHand(one)),
        by.getName());
    audit.append(
        by.getName(),
        "collect.import-saved",
        id.toString(),
        one.area().value(),
        traces(one, wish, count, selection.waiting(), replaces));
    events.publishEvent(new TableImported(id));
    return imports.find(id).orElseThrow();
  }

  private static boolean isByHand(TableImport one) {
    return !one.template().name().equals(one.template().recognised());
  }

  private Optional<TableImport> replaced(TableImport one, Reading reading, Earlier wish) {
    if (wish == Earlier.BESIDE) {
      return Optional.empty();
    }
    Optional<SameList.Overlap> earlier = sameList.find(one, reading);
    if (earlier.isPresent() && wish == Earlier.UNDECIDED) {
      throw new Refused(
          CollectProblem.SAME_LIST_AGAIN,
          Map.of(
              "file", earlier.get().earlier().fileName(), "same", earlier.get().same()));
    }
    return earlier.map(SameList.Overlap::earlier);
  }

  private static Map<String, Object> traces(
      TableImport one, Wish wish, int count, int waiting, @Nullable UUID replaces) {
    Map<String, Object> traces = new LinkedHashMap<>();
    traces.put("rows", count);
    traces.put("leftOut", one.rowsRead() - count);
    traces.put("open", waiting);
    traces.put("complaints", one.complaints());
    traces.put("complete", wish.complete());
    traces.put("taken", wish.rows().name());
    traces.put("template", one.template().id());
    traces.put("templateHash", one.template().hash());
    if (replaces != null) {
      traces.put("replaces", replaces.toString());
    }
    return traces;
  }

  /**
   * Takes a saved import back: nothing of it counts any more, and it says why. What it had replaced
   * counts again.
   */
  @Transactional
  public void undo(Viewer by, UUID id, String reason) {
    TableImport one = mine(by, id);
    if (reason.strip().length() < LEAST_REASON) {
      throw new Refused(CollectProblem.REASON_NEEDED);
    }
    takeBack(by, one, reason.strip());
    Optional.ofNullable(one.saving())
        .map(TableImport.Saving::replaces)
        .filter(imports::restore)
        .ifPresent(earlier -> {
          audit.append(
              by.getName(),
              "collect.import-restored",
              earlier.toString(),
              one.area().value(),
              Map.of("after", id.toString()));
          events.publishEvent(new TableImported(earlier));
        });
  }

  private void takeBack(Viewer by, TableImport one, String reason) {
    if (!imports.undo(one.id(), by.getName(), reason)) {
      throw new Refused(CollectProblem.NOT_SAVED);
    }
    audit.append(
        by.getName(), "collect.import-undone", one.id().toString(), one.area().value(), Map.of());
    events.publishEvent(new ImportUndone(one.id()));
  }

  /** Drops a check; the file stays. */
  @Transactional
  public void cancel(Viewer by, UUID id) {
    TableImport one = mine(by, id);
    if (!imports.cancel(id)) {
      throw new Refused(CollectProblem.NOT_BEING_CHECKED);
    }
    audit.append(
        by.getName(), "collect.import-cancelled", id.toString(), one.area().value(), Map.of());
  }

  private TableImport mine(Viewer by, UUID id) {
    if (!by.is(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      throw new Refused(CollectProblem.NOT_YOUR_ROLE);
    }
    return review.mine(by, id);
  }
}
