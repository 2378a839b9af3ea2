package id.petadaya.collect.submission;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.collect.doubt.Doubt;
import id.petadaya.collect.doubt.Doubts;
import id.petadaya.collect.doubt.Seen;
import id.petadaya.collect.submission.Submission.State;
import id.petadaya.territory.AreaShapes;
import id.petadaya.territory.Areas;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What deserves a second look, of submissions beside the newest of their regency. */
@Component
class SubmissionDoubts {

  private static final int MOST_BESIDE = 500;

  private final Submissions submissions;
  private final SeenSubmissions seen;
  private final Doubts doubts;

  SubmissionDoubts(Submissions submissions, SeenSubmissions seen, Areas areas, AreaShapes shapes) {
    this.submissions = submissions;
    this.seen = seen;
    this.doubts = new Doubts(
        areas::displayName,
        (area, point) -> shapes.metresOutside(area, point.latitude(), point.longitude()));
  }

  List<Doubt> of(Submission one) {
    return of(List.of(one), submissions.within(regency(one.area()), MOST_BESIDE))
        .getOrDefault(one.id(), List.of());
  }

  /** By id; those that nothing is to be said of are left out. */
  Map<UUID, List<Doubt>> of(Collection<Submission> which, Collection<Submission> beside) {
    List<Seen> others =
        beside.stream().filter(SubmissionDoubts::counts).map(seen::of).toList();
    Map<UUID, List<Doubt>> found = new HashMap<>();
    for (Submission one : which) {
      List<Doubt> said = doubts.of(seen.of(one), others);
      if (!said.isEmpty()) {
        found.put(one.id(), said);
      }
    }
    return found;
  }

  /** What was sent back or replaced is no witness against another. */
  private static boolean counts(Submission one) {
    return one.state() != State.DIKEMBALIKAN && one.state() != State.DIGANTIKAN;
  }

  private static AreaCode regency(AreaCode area) {
    return area.level().compareTo(AreaLevel.KABKOTA) <= 0
        ? area
        : area.parent().map(SubmissionDoubts::regency).orElse(area);
  }
}
