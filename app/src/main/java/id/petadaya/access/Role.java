package id.petadaya.access;

import java.util.Locale;

/** What somebody does in the office. A person may have several; each counts for the person's area. */
public enum Role {
  COLLECTOR("Petugas lapangan"),
  OPERATOR("Operator data"),
  VERIFIER("Pemeriksa"),
  SECTION_HEAD("Kepala Seksi Dayamas"),
  DIVISION_HEAD("Kepala Bidang P2M"),
  COMMITTEE("Panitia seleksi"),
  EDITOR("Penyunting terbitan"),
  AUDITOR("Pengawas"),
  DATA_PROTECTION_OFFICER("Pejabat pelindungan data"),
  ADMINISTRATOR("Pengelola");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** The word that people in the office use. */
  public String label() {
    return label;
  }

  /** Whether the work shows persons who are no colleagues, or decides who may see them. */
  boolean maySeePersons() {
    return switch (this) {
      case COLLECTOR, EDITOR, AUDITOR -> false;
      default -> true;
    };
  }

  /** The lower-case name kept in the database and in {@code accounts.json}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
