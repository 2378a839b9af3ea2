package id.petadaya.oversight.web;

import id.petadaya.kernel.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Deeds in the words of the office. A deed that has none is shown by its code. */
final class DeedWords {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("messages.deeds", Locale.of("id", "ID"));

  private DeedWords() {}

  static String of(String deed) {
    return WORDS.containsKey(deed) ? WORDS.getString(deed) : deed;
  }

  static String purpose(String code) {
    return WORDS.containsKey("purpose." + code) ? WORDS.getString("purpose." + code) : code;
  }

  /** The name of a detail of a deed. One that has none is shown by its code. */
  static String detail(String code) {
    return WORDS.containsKey("detail." + code) ? WORDS.getString("detail." + code) : code;
  }

  /** The rooms that deeds are done in, as a filter offers them. */
  static List<Choice> rooms(String chosen) {
    List<Choice> rooms = new ArrayList<>();
    rooms.add(new Choice("", "Semua bagian", chosen.isEmpty(), false));
    for (String room : WORDS.getString("rooms").split(",")) {
      rooms.add(new Choice(room, WORDS.getString("room." + room), room.equals(chosen), false));
    }
    return rooms;
  }
}
