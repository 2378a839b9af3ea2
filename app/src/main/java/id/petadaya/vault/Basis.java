package id.petadaya.vault;

import java.util.Locale;

/** On what ground data of a person may be used (law 27/2022, article 20). */
public enum Basis {
  CONSENT("Persetujuan"),
  PUBLIC_DUTY("Tugas pelayanan publik"),
  LAW_ENFORCEMENT("Penegakan hukum"),
  VITAL_INTEREST("Kepentingan vital");

  private final String label;

  Basis(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Basis of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
