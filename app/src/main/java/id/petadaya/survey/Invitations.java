package id.petadaya.survey;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import id.petadaya.survey.Survey.Group;
import id.petadaya.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links for the seats of a village that are still free, as cards and as a message for its head. Who takes
 * them out leaves a trace; the links themselves stand in none.
 */
@Component
public class Invitations {

  private static final int LINKS_IN_A_MESSAGE = 5;

  private final Surveys surveys;
  private final GivenAnswers given;
  private final Tally tally;
  private final Areas areas;
  private final Audit audit;

  Invitations(Surveys surveys, GivenAnswers given, Tally tally, Areas areas, Audit audit) {
    this.surveys = surveys;
    this.given = given;
    this.tally = tally;
    this.areas = areas;
    this.audit = audit;
  }

  /**
   * A seat that is free.
   *
   * @param number from 1
   * @param path {@code /isi/...}, a secret
   */
  public record Card(int group, int number, String path) {
    @Override
    public String toString() {
      return "Card[" + group + "." + number + "]";
    }
  }

  /** A message for the head of a village, ready to be sent; it names nobody. */
  public record Message(AreaCode village, String place, int missing, String text) {}

  /** A survey that somebody may see, or a refusal. */
  public Survey mine(Viewer viewer, UUID id) {
    return surveys
        .find(id)
        .filter(one -> viewer.maySee(one.area()))
        .orElseThrow(() -> new Refused(SurveyProblem.NOT_FOUND));
  }

  /** A village of a survey, or a refusal. */
  public static AreaCode village(Survey survey, String code) {
    return AreaCode.find(code)
        .filter(one -> one.value().length() == 13 && survey.isAskedIn(one))
        .orElseThrow(() -> new Refused(SurveyProblem.NOT_FOUND));
  }

  static void refuseUnlessCollects(Viewer viewer) {
    if (!viewer.is(Role.COLLECTOR, Role.OPERATOR, Role.SECTION_HEAD, Role.DIVISION_HEAD)) {
      throw new Refused(SurveyProblem.NOT_YOUR_ROLE);
    }
  }

  /** Cards of the free seats of a village, of one group. */
  @Transactional
  public List<Card> cards(Viewer by, Survey survey, AreaCode village, int group) {
    refuseUnlessCollects(by);
    List<Card> cards = free(survey, village, group);
    audit.append(
        by.getName(),
        "survey.links-printed",
        survey.id().toString(),
        village.value(),
        Map.of("group", group, "links", cards.size()));
    return cards;
  }

  /** Numbers of the free seats of a group; for whoever types paper. */
  public List<Integer> freeNumbers(Viewer by, Survey survey, AreaCode village, int group) {
    refuseUnlessCollects(by);
    return free(survey, village, group).stream().map(Card::number).toList();
  }

  private List<Card> free(Survey survey, AreaCode village, int group) {
    if (group < 0 || group >= survey.groups().size()) {
      throw new Refused(SurveyProblem.NOT_FOUND);
    }
    SurveyKey key = surveys.key(survey);
    Set<String> taken = given.taken(survey, village);
    List<Card> free = new ArrayList<>();
    for (int number = 1; number <= survey.groups().get(group).quota(); number++) {
      Seat seat = new Seat(survey.number(), village, group, number);
      if (!GivenAnswers.holds(taken, key.mark(seat))) {
        free.add(new Card(group, number, "/isi/" + key.token(seat)));
      }
    }
    return free;
  }

  /** Messages for the villages of a kecamatan (or one village) that lack answers; {@code base} as https://kantor. */
  @Transactional
  public List<Message> messages(Viewer by, Survey survey, AreaCode within, String base) {
    refuseUnlessCollects(by);
    Map<AreaCode, int[]> counts = tally.villages(survey, within);
    List<AreaCode> villages = within.value().length() == 13
        ? List.of(within)
        : areas.villages(within).stream().map(area -> area.code()).toList();
    List<Message> messages = villages.stream()
        .map(village -> message(
            survey,
            village,
            counts.getOrDefault(village, new int[survey.groups().size()]),
            base))
        .filter(message -> message.missing() > 0)
        .toList();
    audit.append(
        by.getName(),
        "survey.reminders-written",
        survey.id().toString(),
        within.value(),
        Map.of("messages", messages.size()));
    return messages;
  }

  private Message message(Survey survey, AreaCode village, int[] answered, String base) {
    var lacks = new ArrayList<String>();
    var links = new StringBuilder();
    int missing = 0;
    for (int at = 0; at < survey.groups().size(); at++) {
      Group group = survey.groups().get(at);
      int lacking = Math.max(0, group.quota() - answered[at]);
      missing += lacking;
      if (lacking > 0) {
        lacks.add("%d dari %d %s".formatted(lacking, group.quota(), group.label()));
        free(survey, village, at).stream()
            .limit(LINKS_IN_A_MESSAGE)
            .forEach(card -> links
                .append("\n%s no. %d: ".formatted(group.label(), card.number()))
                .append(base)
                .append(card.path()));
      }
    }
    String place = areas.displayName(village);
    String text = """
        Yth. Lurah/Kepala Desa %s,
        survei “%s” masih menunggu jawaban: %s. Survei ditutup %s.
        Mohon dibagikan, satu tautan untuk satu orang, tanpa nama dan tanpa paksaan:%s
        Tautan selengkapnya ada pada kartu QR. Terima kasih.""".formatted(
        place, survey.title(), String.join(", ", lacks), Indonesian.day(survey.closesOn()), links);
    return new Message(village, place, missing, text);
  }
}
