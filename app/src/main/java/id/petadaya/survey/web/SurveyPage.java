package id.petadaya.survey.web;

import id.petadaya.kernel.Choice;
import id.petadaya.kernel.QrDrawing;
import id.petadaya.kernel.Trouble;
import id.petadaya.survey.VillageResults.Result;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of the office about surveys, ready to show. */
final class SurveyPage {

  private SurveyPage() {}

  record AList(boolean mayOpen, List<Row> rows) {
    AList {
      rows = List.copyOf(rows);
    }
  }

  record Row(
      String href, String title, String place, String days, String state, boolean simulated) {}

  /** The form to open one; {@code values} and {@code errors} by name of the field. */
  record Open(
      List<Choice> methods,
      Map<String, String> values,
      Map<String, String> errors,
      @Nullable Trouble trouble) {}

  /**
   * How far a survey has come in an area.
   *
   * @param village whether the area is one village
   * @param shown whether its results may be read
   * @param why why not, if not; empty while nobody asks
   */
  record Standing(
      String id,
      String title,
      String place,
      String back,
      List<Crumb> crumbs,
      String days,
      String state,
      boolean simulated,
      String received,
      String villages,
      boolean complete,
      boolean village,
      boolean mayCollect,
      boolean open,
      String code,
      List<Bar> groups,
      List<Below> below,
      List<Bar> perDay,
      boolean shown,
      String why,
      List<Result> results,
      @Nullable String kept) {}

  record Crumb(String href, String label) {}

  /** A measured row; {@code max} is at least 1. */
  record Bar(
      String label,
      int value,
      int max,
      String text,
      @Nullable String href,
      int at) {}

  record Below(
      String href,
      String name,
      int value,
      int max,
      String text,
      String villages,
      boolean complete) {}

  record Cards(
      String title,
      String place,
      String group,
      String office,
      String until,
      String back,
      List<Card> cards) {}

  record Card(int number, String address, QrDrawing qr) {}

  record Reminders(String title, String place, String back, List<Message> messages) {}

  record Message(String id, String place, String lacks, String text) {}

  record Paper(
      String title,
      String place,
      String group,
      String office,
      String purpose,
      String until,
      String back,
      List<PaperAsk> asks,
      List<Card> sheets) {}

  record PaperAsk(
      int at, String section, String label, String hint, List<String> choices, boolean several) {}

  record Typing(
      String title,
      String place,
      String group,
      String back,
      String action,
      int groupAt,
      String code,
      List<PaperAsk> asks,
      List<TypedRow> rows,
      @Nullable String told) {}

  record TypedRow(int number, List<Cell> cells) {}

  record Cell(
      String name, String value, String label, @Nullable String fault) {}
}
