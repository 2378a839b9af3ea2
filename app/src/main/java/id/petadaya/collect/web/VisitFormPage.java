package id.petadaya.collect.web;

import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Trouble;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One visit as a form.
 *
 * @param action where it is sent; its state and its removal are sent below it
 * @param fresh a new visit, which also asks for data sets
 * @param states how far it may be said to be; empty for a new one
 * @param movable it has not begun: day, time and crew may change
 */
public record VisitFormPage(
    String title,
    String action,
    String back,
    boolean fresh,
    boolean movable,
    Map<String, String> values,
    Map<String, String> errors,
    List<Choice> areas,
    List<Choice> crews,
    List<Choice> attendees,
    List<Choice> states,
    List<String> dataSets,
    @Nullable Trouble trouble) {

  public VisitFormPage {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
    areas = List.copyOf(areas);
    crews = List.copyOf(crews);
    attendees = List.copyOf(attendees);
    states = List.copyOf(states);
    dataSets = List.copyOf(dataSets);
  }

  /** The same with a trouble above it. */
  VisitFormPage with(Trouble other) {
    return new VisitFormPage(
        title, action, back, fresh, movable, values, errors, areas, crews, attendees, states,
        dataSets, other);
  }

  /** The same as if this day and time had been typed, with the trouble that they made. */
  VisitFormPage with(LocalDate day, LocalTime start, Trouble other) {
    Map<String, String> typed = new LinkedHashMap<>(values);
    typed.put("day", day.toString());
    typed.put("startsAt", start.toString());
    return new VisitFormPage(
        title, action, back, fresh, movable, typed, errors, areas, crews, attendees, states,
        dataSets, other);
  }
}
