package id.petadaya.analysis.area;

/** Levels of the register of the Ministry of Home Affairs (Kemendagri), widest first. */
public enum AreaLevel {
  PROVINSI,
  KABKOTA,
  KECAMATAN,
  /** Desa and kelurahan, and what stands for them: gampong, nagari, kampung. */
  DESKEL
}
