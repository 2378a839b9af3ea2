package id.petadaya.collect;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.kernel.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Saves a checked file, takes it back in one click, or drops the check; each leaves its trace. */
@Component
public class SaveImport {

  private static final int LEAST_REASON = 10;

  private final Imports imports;
  private final ReviewTable review;
  private final Readings readings;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final JsonMapper json;

  SaveImport(
      Imports imports,
      ReviewTable review,
      Readings readings,
      Audit audit,
      ApplicationEventPublisher events,
      JsonMapper json) {
    this.imports = imports;
    this.review = review;
    this.readings = readings;
    this.audit = audit;
    this.events = events;
    this.json = json;
  }

  /**
   * Saves: its rows count from now on.
   *
   * @param complete the officer declares that the list holds all there is for its area and period
   */
  @Transactional
  public TableImport save(Viewer by, UUID id, boolean complete) {
    TableImport one = mine(by, id);
    if (one.rowsRead() == 0) {
      throw new Refused(CollectProblem.NOTHING_TO_SAVE);
    }
    imports.declareComplete(id, complete);
    if (!imports.save(id, by.getName())) {
      throw new Refused(CollectProblem.NOT_BEING_CHECKED);
    }
    imports.rememberColumns(
        one.institution(),
        one.template(),
        json.writeValueAsString(readings.choices(id).columns()),
        by.getName());
    audit.append(
        by.getName(),
        "collect.import-saved",
        id.toString(),
        one.area().value(),
        Map.of("rows", one.rowsRead(), "complaints", one.complaints(), "complete", complete));
    events.publishEvent(new TableImported(id));
    return imports.find(id).orElseThrow();
  }

  /** Takes a saved import back: nothing of it counts any more, and it says why. */
  @Transactional
  public void undo(Viewer by, UUID id, String reason) {
    TableImport one = mine(by, id);
    if (reason.strip().length() < LEAST_REASON) {
      throw new Refused(CollectProblem.REASON_NEEDED);
    }
    if (!imports.undo(id, by.getName(), reason.strip())) {
      throw new Refused(CollectProblem.NOT_SAVED);
    }
    audit.append(
        by.getName(), "collect.import-undone", id.toString(), one.area().value(), Map.of());
    events.publishEvent(new ImportUndone(id));
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
