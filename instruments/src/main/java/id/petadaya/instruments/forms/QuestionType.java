package id.petadaya.instruments.forms;

import java.util.Optional;

/** The question types of XLSForm that we read, with what an XForm calls them. */
public enum QuestionType {
  TEXT("text", "string", "input"),
  INTEGER("integer", "int", "input"),
  DECIMAL("decimal", "decimal", "input"),
  DATE("date", "date", "input"),
  TIME("time", "time", "input"),
  DATE_TIME("dateTime", "dateTime", "input"),
  GEOPOINT("geopoint", "geopoint", "input"),
  BARCODE("barcode", "barcode", "input"),
  NOTE("note", "string", "input"),
  SELECT_ONE("select_one", "string", "select1"),
  SELECT_MULTIPLE("select_multiple", "string", "select"),
  /** Choices from a CSV file beside the form, with columns {@code name} and {@code label}. */
  SELECT_ONE_FROM_FILE("select_one_from_file", "string", "select1"),
  IMAGE("image", "binary", "upload"),
  AUDIO("audio", "binary", "upload"),
  FILE("file", "binary", "upload"),
  ACKNOWLEDGE("acknowledge", "string", "trigger"),
  CALCULATE("calculate", "string", ""),
  START("start", "dateTime", ""),
  END("end", "dateTime", ""),
  TODAY("today", "date", ""),
  DEVICE_ID("deviceid", "string", "");

  private final String word;
  private final String bind;
  private final String control;

  QuestionType(String word, String bind, String control) {
    this.word = word;
    this.bind = bind;
    this.control = control;
  }

  /** The type by its XLSForm word; empty when we do not read it. */
  static Optional<QuestionType> find(String word) {
    for (QuestionType type : values()) {
      if (type.word.equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  String bind() {
    return bind;
  }

  /** The element of the body; empty for what nobody is asked. */
  String control() {
    return control;
  }

  /** Whether the answer names a file that travels with the submission. */
  public boolean isFile() {
    return bind.equals("binary");
  }

  boolean isSelect() {
    return control.startsWith("select");
  }

  /** What the phone fills in by itself: a preload and its parameter; empty for other types. */
  Optional<String[]> preload() {
    return switch (this) {
      case START -> Optional.of(new String[] {"timestamp", "start"});
      case END -> Optional.of(new String[] {"timestamp", "end"});
      case TODAY -> Optional.of(new String[] {"date", "today"});
      case DEVICE_ID -> Optional.of(new String[] {"property", "deviceid"});
      default -> Optional.empty();
    };
  }
}
