package id.petadaya.instruments.forms;

import java.util.Locale;
import java.util.Optional;

/** What an answer says of a person, by article 4 of law 27/2022. */
public enum PersonalData {
  NONE("tidak"),
  /** Names, numbers, addresses: masked for those who need not know. */
  GENERAL("umum"),
  /** Health, crime, children, money: masked, and never turned into words of another room. */
  SPECIFIC("spesifik");

  private final String word;

  PersonalData(String word) {
    this.word = word;
  }

  /** Indonesian, as a form writes it in its column {@code personal}. */
  public String word() {
    return word;
  }

  /** Empty when the word means none of them. */
  static Optional<PersonalData> find(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty() || Words.isNo(plain)) {
      return Optional.of(NONE);
    }
    if (Words.isYes(plain)) {
      return Optional.of(GENERAL);
    }
    for (PersonalData each : values()) {
      if (each.word.equals(plain)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
