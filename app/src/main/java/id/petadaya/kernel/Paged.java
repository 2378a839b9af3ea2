package id.petadaya.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list, for programs.
 *
 * @param total how many there are on all pages
 * @param page from 1
 * @param size the most a page holds, 1 to 1,000
 * @param next number of the next page; null on the last
 */
public record Paged<T>(
    List<T> items, int total, int page, int size, @Nullable Integer next) {

  public static final int MOST = 1000;

  public Paged {
    items = List.copyOf(items);
  }

  /** Cuts a page out of a whole list; sizes and pages that make no sense become the nearest that do. */
  public static <T> Paged<T> of(List<T> all, int page, int size) {
    int most = Math.clamp(size, 1, MOST);
    int number = Math.max(1, page);
    int from = (int) Math.min(all.size(), (long) (number - 1) * most);
    int to = Math.min(all.size(), from + most);
    return new Paged<>(
        all.subList(from, to), all.size(), number, most, to < all.size() ? number + 1 : null);
  }

  /** The same page with its items told otherwise. */
  public <R> Paged<R> map(java.util.function.Function<T, R> told) {
    return new Paged<>(items.stream().map(told).toList(), total, page, size, next);
  }
}
