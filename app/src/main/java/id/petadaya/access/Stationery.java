package id.petadaya.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the letters of an office look like and how they are numbered.
 *
 * @param letterhead one to four lines, the highest authority first
 * @param place the town before the date of a letter
 * @param issuer who issues, as in numbers: "KA"
 * @param officeCode the office as in numbers: "BNNP"
 * @param numberPattern with {@code {sifat} {urut} {urut:4} {bulan} {penerbit} {klasifikasi} {tahun}
 *     {kantor}}
 */
public record Stationery(
    List<String> letterhead,
    String address,
    String place,
    String issuer,
    String officeCode,
    String numberPattern,
    List<Signatory> signatories) {

  /** {@code ST/0012/I/KA/PM.00/2020/BNNP}: nature, number, month, issuer, class, year, office. */
  public static final String USUAL_PATTERN =
      "{sifat}/{urut:4}/{bulan}/{penerbit}/{klasifikasi}/{tahun}/{kantor}";

  public Stationery {
    letterhead = List.copyOf(letterhead);
    signatories = List.copyOf(signatories);
  }

  /** Who signs in a role. */
  public Optional<Signatory> signatory(String role) {
    return signatories.stream().filter(one -> one.role().equals(role)).findFirst();
  }

  /**
   * Somebody who signs.
   *
   * @param role what documents ask for, "kepala-seksi"
   * @param title as it stands above the name, "Kepala Seksi Pemberdayaan Masyarakat"
   * @param nip number of a civil servant, 18 digits
   */
  public record Signatory(
      String role, String title, String name, @Nullable String nip) {}
}
