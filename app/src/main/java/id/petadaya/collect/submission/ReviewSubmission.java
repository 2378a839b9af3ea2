package id.petadaya.collect.submission;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.collect.submission.Submission.State;
import id.petadaya.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person decides about a submission; two who decide at once are told, and one decision counts. */
@Component
public class ReviewSubmission {

  private static final int LEAST_REASON = 10;

  private final Submissions submissions;
  private final SubmissionDoubts doubts;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  ReviewSubmission(
      Submissions submissions,
      SubmissionDoubts doubts,
      Audit audit,
      ApplicationEventPublisher events) {
    this.submissions = submissions;
    this.doubts = doubts;
    this.audit = audit;
    this.events = events;
  }

  /** One that the viewer may see; else it is as absent as one that never was. */
  public Submission mine(Viewer by, UUID id) {
    return submissions
        .find(id)
        .filter(one -> maySee(by, one))
        .orElseThrow(() -> new Refused(SubmissionProblem.NOT_FOUND));
  }

  /** Those who work with answers see what lies in their area; a collector what came by the own account. */
  static boolean maySee(Viewer by, Submission one) {
    return by.maySee(one.area())
        && (by.is(Role.OPERATOR, Role.VERIFIER, Role.SECTION_HEAD, Role.DIVISION_HEAD, Role.AUDITOR)
            || one.sentBy().equals(by.getName()));
  }

  /**
   * Moves a submission on.
   *
   * @param revision the one that the person saw
   * @param reason why; needed for sending back, for letting out of quarantine, and for accepting what
   *     deserves a second look
   */
  @Transactional
  public void decide(Viewer by, UUID id, int revision, State to, String reason) {
    Submission one = mine(by, id);
    allow(by, to);
    if (one.revision() != revision) {
      throw new Refused(SubmissionProblem.CHANGED_MEANWHILE);
    }
    if (!mayGo(one, to)) {
      throw new Refused(
          SubmissionProblem.NOT_FROM_HERE, Map.of("from", one.state().label(), "to", to.label()));
    }
    boolean explained = reason.strip().length() >= LEAST_REASON;
    if (!explained && (to == State.DIKEMBALIKAN || one.state() == State.DIKARANTINA)) {
      throw new Refused(SubmissionProblem.REASON_NEEDED);
    }
    List<String> doubted = List.of();
    if (to == State.DISETUJUI) {
      doubted = doubts.of(one).stream().map(doubt -> doubt.kind().name()).toList();
      if (!explained && !doubted.isEmpty()) {
        throw new Refused(SubmissionProblem.DOUBTS_NEED_REASON);
      }
      submissions.lockChain(one);
    }
    move(one, to, reason.strip(), by, doubted);
    if (to == State.DISETUJUI) {
      events.publishEvent(new SubmissionAccepted(id, replace(one, by)));
    } else if (one.state() == State.DISETUJUI) {
      events.publishEvent(new SubmissionTakenBack(id));
    }
  }

  /** Out of quarantine only with answers out of bounds: without a known form or area nothing can count. */
  static boolean mayGo(Submission one, State to) {
    boolean stays = one.state() == State.DIKARANTINA
        && to == State.DITERIMA
        && !"answers".equals(one.quarantine());
    return one.state().leadsTo(to) && !stays;
  }

  /** Of one thing that was seen, one version counts: the one accepted last. */
  private List<UUID> replace(Submission accepted, Viewer by) {
    List<Submission> earlier = submissions.chain(accepted).stream()
        .filter(one -> one.state() == State.DISETUJUI && !one.id().equals(accepted.id()))
        .toList();
    earlier.forEach(
        one -> move(one, State.DIGANTIKAN, "Digantikan versi yang baru", by, List.of()));
    return earlier.stream().map(Submission::id).toList();
  }

  private void move(Submission one, State to, String reason, Viewer by, List<String> doubted) {
    if (!submissions.move(one, to, reason, by.getName())) {
      throw new Refused(SubmissionProblem.CHANGED_MEANWHILE);
    }
    audit.append(
        by.getName(),
        "collect.submission-decided",
        one.id().toString(),
        one.area().value(),
        doubted.isEmpty()
            ? Map.of("from", one.state().name(), "to", to.name())
            : Map.of("from", one.state().name(), "to", to.name(), "doubts", doubted));
  }

  private static void allow(Viewer by, State to) {
    boolean may = to == State.DISETUJUI
        ? by.is(Role.VERIFIER, Role.SECTION_HEAD)
        : by.is(Role.OPERATOR, Role.VERIFIER, Role.SECTION_HEAD);
    if (!may) {
      throw new Refused(SubmissionProblem.NOT_YOUR_ROLE);
    }
  }
}
