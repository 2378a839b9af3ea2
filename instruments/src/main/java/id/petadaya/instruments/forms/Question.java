package id.petadaya.instruments.forms;

import java.util.Optional;

/**
 * One question of a form.
 *
 * @param name unique in the form: letters, digits, underscore
 * @param groups names of the groups around it, outermost first, joined by a slash; empty at the top
 * @param label what is asked; may hold references such as {@code ${name}}
 * @param list name of the choices, or of the CSV file with them; empty for other types
 * @param required when an answer is needed; absent when never
 * @param relevant when it is asked; absent when always
 * @param personal whether the answer names a person: masked for those who need not know
 * @param mostPixels longest side to which the phone shrinks a picture; 0 leaves it
 */
public record Question(
    QuestionType type,
    String name,
    String groups,
    String label,
    String hint,
    String list,
    String appearance,
    String preset,
    Optional<Expression> required,
    Optional<Expression> relevant,
    Optional<Expression> constraint,
    String constraintMessage,
    Optional<Expression> calculation,
    boolean readOnly,
    boolean personal,
    int mostPixels) {

  /** Its place below the root of the instance: {@code lingkungan/d1_jumlah}. */
  public String path() {
    return groups.isEmpty() ? name : groups + "/" + name;
  }
}
