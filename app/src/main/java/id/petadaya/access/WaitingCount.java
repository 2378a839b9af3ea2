package id.petadaya.access;

/** How much waits for somebody, for the number beside "Antrean" on every page. */
@FunctionalInterface
public interface WaitingCount {
  int count(Viewer viewer);
}
