package id.petadaya.collect.web;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.FieldType;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Complaint;
import id.petadaya.intake.template.Complaint.Action.Kind;
import id.petadaya.intake.template.Reading;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Indonesian;
import id.petadaya.territory.Areas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Complaints as people settle them: equal ones are joined, because one answer explains a word wherever
 * it stands.
 */
final class ReviewComplaints {

  /** Sent when a person types the right value. */
  static final String TYPED = "ISI";

  /** A row that stands twice: its copy is not read at all. */
  private static final String COPY = "duplicate-row";

  private static final int MOST = 100;
  private static final Pattern AMOUNT = Pattern.compile("^[^\\p{L}]*");

  private final Reading reading;
  private final Choices choices;
  private final Areas areas;

  ReviewComplaints(Reading reading, Choices choices, Areas areas) {
    this.reading = reading;
    this.choices = choices;
    this.areas = areas;
  }

  /** Complaints that one answer settles, in the order of the file. */
  List<List<Complaint>> groups() {
    Map<String, List<Complaint>> groups = new LinkedHashMap<>();
    for (Complaint one : reading.complaints()) {
      groups.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one);
    }
    return List.copyOf(groups.values());
  }

  /** The complaints that are equal to the one with this id. */
  Optional<List<Complaint>> group(String id) {
    return groups().stream()
        .filter(group -> group.stream().anyMatch(one -> one.id().equals(id)))
        .findFirst();
  }

  /** One page of them, from 1. */
  List<ImportReviewPage.Complaint> page(int number, Function<Complaint, @Nullable String> place) {
    return groups().stream()
        .skip((number - 1L) * MOST)
        .limit(MOST)
        .map(group -> page(group, place.apply(group.getFirst())))
        .toList();
  }

  /** The way through the pages; null when there is one. */
  @Nullable
  Pager pager(ReviewView view, String href) {
    int all = groups().size();
    int page = view.complaints();
    if (all <= MOST) {
      return null;
    }
    String said = "%s–%s dari %s"
        .formatted(
            Indonesian.number((page - 1L) * MOST + 1),
            Indonesian.number(Math.min(all, (long) page * MOST)),
            Indonesian.number(all));
    return new Pager(
        said,
        page == 1 ? null : href + view.atComplaints(page - 1).query() + "#keluhan",
        (long) page * MOST >= all ? null : href + view.atComplaints(page + 1).query() + "#keluhan");
  }

  /**
   * The value that the answer means: the unit that was chosen is put behind the number as written.
   */
  String meant(Complaint one, String value) {
    boolean unit = field(one).map(Field::type).filter(FieldType.AMOUNT::equals).isPresent();
    Matcher number = AMOUNT.matcher(one.value());
    return unit && !value.isEmpty() && Character.isLetter(value.charAt(0)) && number.find()
        ? number.group().strip() + " " + value
        : value;
  }

  private static String key(Complaint one) {
    boolean alike = !one.value().isEmpty() && !one.field().isEmpty() && !isMasked(one);
    return alike
        ? String.join("\u0001", one.sheet(), one.column(), one.field(), one.code(), one.value())
        : one.id();
  }

  private ImportReviewPage.Complaint page(List<Complaint> group, @Nullable String cellHref) {
    Complaint one = group.getFirst();
    Kind settled = settled(group);
    boolean asks = mayBeTyped(one);
    return new ImportReviewPage.Complaint(
        one.id(),
        one.sheet(),
        group.size() == 1 ? String.valueOf(one.row()) : group.size() + " baris",
        column(one),
        one.column() + one.row(),
        cellHref,
        one.value(),
        one.message(),
        actions(one, settled, asks),
        asks ? "Nilai yang benar" : null,
        null,
        field(one).filter(field -> field.type() == FieldType.AREA).isPresent()
            && !one.value().isEmpty(),
        false,
        settled != null);
  }

  /** How equal complaints were answered; null while one of them is open. */
  private @Nullable Kind settled(List<Complaint> group) {
    if (group.stream().allMatch(each -> choices.skipped().contains(each.id()))) {
      return Kind.SKIP_ROW;
    }
    return group.stream().allMatch(each -> choices.kept().contains(each.id())) ? Kind.KEEP : null;
  }

  private static String column(Complaint one) {
    if (one.column().isEmpty() || one.heading().isEmpty()) {
      return one.column().isEmpty() ? "Seluruh baris" : one.column();
    }
    return one.column() + ", "
        + one.heading().substring(one.heading().lastIndexOf('/') + 1).strip();
  }

  /** Nothing chosen stands first: until somebody answers, the row is not saved. */
  private List<Choice> actions(Complaint one, @Nullable Kind settled, boolean asks) {
    List<Choice> actions = new ArrayList<>();
    actions.add(Choice.of("", open(one, asks), settled == null));
    for (Complaint.Action action : one.actions()) {
      boolean keeps = action.kind() == Kind.KEEP || action.kind() == Kind.KEEP_UNKNOWN;
      boolean selected =
          settled == Kind.SKIP_ROW ? action.kind() == Kind.SKIP_ROW : settled == Kind.KEEP && keeps;
      if (!one.code().equals(COPY) || action.kind() == Kind.KEEP) {
        actions.add(Choice.of(sent(action), label(one, action), selected));
      }
    }
    if (asks) {
      actions.add(Choice.of(TYPED, "Ganti dengan isian", false));
    }
    return actions;
  }

  private String open(Complaint one, boolean asks) {
    if (one.actions().stream().noneMatch(action -> action.kind() == Kind.ACCEPT)) {
      return asks ? "Perbaiki isian" : "Pilih tindakan";
    }
    return switch (field(one).map(Field::type).orElse(FieldType.TEXT)) {
      case AREA -> "Pilih wilayah";
      case AMOUNT -> "Pilih satuan";
      default -> "Pilih isinya";
    };
  }

  private static String sent(Complaint.Action action) {
    return action.kind() == Kind.ACCEPT
        ? Kind.ACCEPT + ":" + action.value()
        : action.kind().name();
  }

  private String label(Complaint one, Complaint.Action action) {
    if (action.kind() != Kind.ACCEPT
        || field(one).filter(field -> field.type() == FieldType.AREA).isEmpty()) {
      return one.code().equals(COPY) ? "Ya, sama" : action.label();
    }
    return AreaCode.find(action.value())
        .map(code -> areas.name(code)
            + code.parent().map(parent -> ", " + areas.displayName(parent)).orElse(""))
        .orElse(action.label());
  }

  /** A word of a column without candidates may be replaced by what a person types; never one of a person. */
  private boolean mayBeTyped(Complaint one) {
    return !one.value().isEmpty()
        && !isMasked(one)
        && field(one).isPresent()
        && one.actions().stream().noneMatch(action -> action.kind() == Kind.ACCEPT)
        && !one.actions().isEmpty()
        && one.actions().getFirst().kind() == Kind.KEEP_UNKNOWN;
  }

  private Optional<Field> field(Complaint one) {
    Template template = reading.template();
    return Optional.ofNullable(template.fields().get(one.field()))
        .or(() -> template.items().stream()
            .map(item -> item.field())
            .filter(field -> field.name().equals(one.field()))
            .findFirst());
  }

  private static boolean isMasked(Complaint one) {
    return one.value().equals("(data pribadi)");
  }
}
