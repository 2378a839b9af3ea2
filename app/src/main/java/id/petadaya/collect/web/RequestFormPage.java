package id.petadaya.collect.web;

import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Trouble;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One cell of the matrix as a form: who is asked for what, and how they answered. */
public record RequestFormPage(
    String action,
    String back,
    Map<String, String> values,
    Map<String, String> errors,
    List<Choice> institutions,
    List<Choice> states,
    List<String> dataSets,
    @Nullable Trouble trouble) {

  public RequestFormPage {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
    institutions = List.copyOf(institutions);
    states = List.copyOf(states);
    dataSets = List.copyOf(dataSets);
  }
}
