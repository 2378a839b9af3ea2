package id.petadaya.analysis.indicator;

/** What is known about one indicator of one area. Missing is not safe, so there are three answers. */
public sealed interface Finding {

  /** The figure in the unit of its threshold, or the answer as given (1, or the count beside it). */
  record Met(double observed) implements Finding {}

  record NotMet(double observed) implements Finding {}

  /** Nobody answered, or the answer does not count. The reason is Indonesian, for the officer. */
  record Unknown(String reason) implements Finding {
    public Unknown {
      if (reason.isBlank()) {
        throw new IllegalArgumentException(
            "An unknown finding needs a reason. Maybe \"belum ada data\".");
      }
    }
  }

  /** The finding of an answer of a sheet: 0 is not met, anything above 0 is met. */
  static Finding ofAnswer(double answer) {
    if (!(answer >= 0) || Double.isInfinite(answer)) {
      throw new IllegalArgumentException(
          "An answer must be 0 or more, not %s. Maybe the row belongs to the complaints."
              .formatted(answer));
    }
    return answer > 0 ? new Met(answer) : new NotMet(answer);
  }

  default Status status() {
    return this instanceof Met
        ? Status.MET
        : this instanceof NotMet ? Status.NOT_MET : Status.UNKNOWN;
  }

  /** A finding without its figure. */
  enum Status {
    MET("terpenuhi"),
    NOT_MET("tidak"),
    UNKNOWN("belum diketahui");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** The Indonesian word, as on the area page. */
    public String word() {
      return word;
    }
  }
}
