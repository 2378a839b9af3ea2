package id.petadaya.instruments.forms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The question types of XLSForm, with what an XForm calls them and how people write them. */
public enum QuestionType {
  TEXT("string", "input", "text", "string", "add text prompt", "q string"),
  INTEGER("int", "input", "integer", "int", "add integer prompt", "q int"),
  DECIMAL("decimal", "input", "decimal", "add decimal prompt", "q decimal"),
  DATE("date", "input", "date", "add date prompt", "q date"),
  TIME("time", "input", "time", "add time prompt"),
  DATE_TIME("dateTime", "input", "datetime", "date time", "add date time prompt", "q date time"),
  GEOPOINT("geopoint", "input", "geopoint", "gps", "location", "add location prompt", "q location"),
  GEOTRACE("geotrace", "input", "geotrace"),
  GEOSHAPE("geoshape", "input", "geoshape"),
  BARCODE("barcode", "input", "barcode", "q barcode"),
  PHONE_NUMBER("string", "input", "phone number"),
  PERCENTAGE("int", "input", "percentage"),
  NOTE("string", "input", "note", "add note prompt", "q note"),
  RANGE("int", "range", "range"),
  SELECT_ONE(
      "string",
      "select1",
      "select one",
      "select one from",
      "select1",
      "add select one prompt using",
      "q select1"),
  SELECT_MULTIPLE(
      "string",
      "select",
      "select multiple",
      "select multiple from",
      "select all that apply",
      "select all that apply from",
      "add select multiple prompt using",
      "q select"),
  RANK("odk:rank", "odk:rank", "rank"),
  SELECT_ONE_FROM_FILE("string", "select1", "select one from file"),
  SELECT_MULTIPLE_FROM_FILE("string", "select", "select multiple from file"),
  SELECT_ONE_EXTERNAL("string", "input", "select one external"),
  IMAGE("binary", "upload", "image", "photo", "add image prompt", "q picture", "q image"),
  AUDIO("binary", "upload", "audio", "add audio prompt", "q audio"),
  VIDEO("binary", "upload", "video", "add video prompt", "q video"),
  FILE("binary", "upload", "file", "add file prompt"),
  ACKNOWLEDGE(
      "string", "trigger", "acknowledge", "trigger", "q acknowledge", "add acknowledge prompt"),
  CALCULATE("string", "", "calculate", "add calculate prompt", "q calculate"),
  HIDDEN("string", "", "hidden"),
  XML_EXTERNAL("", "", "xml external"),
  CSV_EXTERNAL("", "", "csv external"),
  BACKGROUND_AUDIO("binary", "", "background audio"),
  START_GEOPOINT("geopoint", "", "start geopoint"),
  AUDIT("binary", "", "audit"),
  START("dateTime", "", "start", "start time", "get start time", "survey start"),
  END("dateTime", "", "end", "end time", "get end time", "survey end"),
  TODAY("date", "", "today", "get today"),
  DEVICE_ID("string", "", "deviceid", "device id", "imei", "get device id"),
  SUBSCRIBER_ID("string", "", "subscriberid", "subscriber id", "get subscriber id"),
  SIM_SERIAL("string", "", "simserial", "sim id", "get sim id"),
  PHONE("string", "", "phonenumber", "get phone number"),
  USERNAME("string", "", "username"),
  EMAIL("string", "", "email");

  private static final Map<String, QuestionType> BY_WORD = new HashMap<>();

  static {
    for (QuestionType kind : values()) {
      kind.written.forEach(word -> BY_WORD.put(word, kind));
    }
  }

  private final String bind;
  private final String control;
  private final List<String> written;

  QuestionType(String bind, String control, String... written) {
    this.bind = bind;
    this.control = control;
    this.written = List.copyOf(Arrays.asList(written));
  }

  String bind() {
    return bind;
  }

  /** The element of the body; empty for what nobody is asked. */
  String control() {
    return control;
  }

  /** Whether somebody is asked; else the phone or the form fills it in. */
  public boolean isAsked() {
    return !control.isEmpty();
  }

  /** Whether the answer names a file that travels with the submission. */
  public boolean isFile() {
    return bind.equals("binary");
  }

  /** The word of XLSForm, without what follows it. */
  public String word() {
    return switch (this) {
      case DATE_TIME -> "dateTime";
      case DEVICE_ID -> "deviceid";
      case SUBSCRIBER_ID -> "subscriberid";
      case SIM_SERIAL -> "simserial";
      case PHONE -> "phonenumber";
      case PHONE_NUMBER -> "phone number";
      case XML_EXTERNAL, CSV_EXTERNAL, BACKGROUND_AUDIO, START_GEOPOINT ->
        name().toLowerCase(Locale.ROOT).replace('_', '-');
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  boolean isSelect() {
    return switch (this) {
      case SELECT_ONE, SELECT_MULTIPLE, RANK, SELECT_ONE_FROM_FILE, SELECT_MULTIPLE_FROM_FILE ->
        true;
      default -> false;
    };
  }

  boolean isFromFile() {
    return this == SELECT_ONE_FROM_FILE || this == SELECT_MULTIPLE_FROM_FILE;
  }

  /** Declares a file of choices and asks nothing. */
  boolean isDeclaration() {
    return this == XML_EXTERNAL || this == CSV_EXTERNAL;
  }

  /** What the phone fills in by itself. */
  Optional<Preload> preload() {
    return Optional.ofNullable(
        switch (this) {
          case START -> new Preload("timestamp", "start");
          case END -> new Preload("timestamp", "end");
          case TODAY -> new Preload("date", "today");
          case DEVICE_ID -> new Preload("property", "deviceid");
          case SUBSCRIBER_ID -> new Preload("property", "subscriberid");
          case SIM_SERIAL -> new Preload("property", "simserial");
          case PHONE -> new Preload("property", "phonenumber");
          case USERNAME -> new Preload("property", "username");
          case EMAIL -> new Preload("property", "email");
          default -> null;
        });
  }

  record Preload(String kind, String parameter) {}

  /**
   * A type as somebody wrote it: {@code select_one ya_tidak or_other}.
   *
   * @param list what follows the type; empty when nothing does
   * @param other whether "something else" may be written in
   */
  record Written(QuestionType type, String list, boolean other) {}

  /** Empty when no type of XLSForm is meant. */
  static Optional<Written> find(String text) {
    String[] words = text.strip().split("\\s+");
    boolean other = false;
    int last = words.length;
    String lower = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    for (String ending : List.of(" or specify other", " or other", " or_other")) {
      if (lower.endsWith(ending)) {
        other = true;
        last -= ending.strip().split(" ").length;
        break;
      }
    }
    for (int taken = last; taken > 0; taken--) {
      QuestionType type = BY_WORD.get(spoken(words, taken));
      if (type != null) {
        String list = String.join(" ", Arrays.asList(words).subList(taken, last));
        return type.isSelect() || type == SELECT_ONE_EXTERNAL || list.isEmpty()
            ? Optional.of(new Written(type, list, other))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String spoken(String[] words, int count) {
    return String.join(" ", Arrays.asList(words).subList(0, count))
        .toLowerCase(Locale.ROOT)
        .replaceAll("[_\\- ]+", " ");
  }
}
