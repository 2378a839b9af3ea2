package id.petadaya.analysis.scoring;

/** Whether enough is known to call an area assessed. Not assessed is a state of its own, never AMAN. */
public enum State {
  DINILAI,
  BELUM_DINILAI
}
