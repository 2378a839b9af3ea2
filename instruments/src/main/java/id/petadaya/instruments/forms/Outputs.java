package id.petadaya.instruments.forms;

import java.util.regex.Matcher;

/** Words of a form that quote answers: {@code "Berapa umur ${nama}?"}. */
final class Outputs {

  private final Places places;

  Outputs(Places places) {
    this.places = places;
  }

  /** Markup of a text, as seen from the question at {@code from}. */
  String in(String text, String from) {
    Matcher found = Places.REFERENCE.matcher(text);
    var out = new StringBuilder();
    int at = 0;
    while (found.find()) {
      out.append(Markup.escaped(text.substring(at, found.start())));
      String path = places.resolve(found.group(), from);
      out.append("<output value=\"").append(Markup.escaped(" " + path + " ")).append("\"/>");
      at = found.end();
    }
    return out.append(Markup.escaped(text.substring(at))).toString();
  }
}
