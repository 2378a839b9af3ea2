package id.petadaya.collect.web;

import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Trouble;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an activity as a form: what it is for, its days, its team; a new one also has its first
 * visits. Works without script: there are always a few empty rows.
 *
 * @param fresh a new activity, which also asks for visits
 * @param values what stands in the single fields, by name
 * @param errors what is wrong, beside the field of that name
 * @param days as browsers write them, with empty ones behind
 * @param dataSets proposals for what may be asked
 */
public record ActivityFormPage(
    String title,
    String action,
    String back,
    boolean fresh,
    Map<String, String> values,
    Map<String, String> errors,
    List<String> days,
    List<Map<String, String>> members,
    List<Map<String, String>> visits,
    List<Choice> areas,
    List<String> dataSets,
    @Nullable Trouble trouble) {

  public ActivityFormPage {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
    days = List.copyOf(days);
    members = List.copyOf(members);
    visits = List.copyOf(visits);
    areas = List.copyOf(areas);
    dataSets = List.copyOf(dataSets);
  }
}
