package id.petadaya.analysis.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A table as a walk of its persons. Each enters at the total of the root, goes down the totals to the
 * area where it lives, takes the arc of its column there, and goes up the totals of that column to the
 * root and out. Arcs are the cells, the flow in an arc is its count, and "what comes in goes out" at
 * each node is the same as "parts add up to their total".
 *
 * <p>So every other table with the same shown cells differs from the true one by walks in circles over
 * hidden cells, and the greatest and least value of a hidden cell are greatest flows. They are exact,
 * and whole numbers.
 */
final class Circulation {

  /** More than any count; a circle that may be walked so often has no end. */
  static final long ENDLESS = Long.MAX_VALUE / 4;

  private final CountTable table;
  private final long floor;
  private final int[] from;
  private final int[] to;
  private final int[][] touching;

  Circulation(CountTable table, long floor) {
    this.table = table;
    this.floor = floor;
    int width = table.columns().size() + 1;
    this.from = new int[table.cells()];
    this.to = new int[table.cells()];
    int nodes = 1 + table.areas().size() * width;
    for (int area = 0; area < table.areas().size(); area++) {
      for (int column = 0; column < width; column++) {
        int cell = table.cell(area, column);
        int above = table.parent(area) < 0 ? 0 : 1 + table.cell(table.parent(area), column);
        int below = below(area, column);
        boolean isTotal = column == width - 1;
        from[cell] = isTotal ? above : below;
        to[cell] = isTotal ? below : above;
      }
    }
    this.touching = touching(nodes);
  }

  /** A leaf is one node for all its columns; without columns its persons leave at once. */
  private int below(int area, int column) {
    if (!table.isLeaf(area)) {
      return 1 + table.cell(area, column);
    }
    return table.columns().isEmpty() ? 0 : 1 + table.cell(area, 0);
  }

  private int[][] touching(int nodes) {
    int[] degree = new int[nodes];
    for (int cell = 0; cell < from.length; cell++) {
      degree[from[cell]]++;
      degree[to[cell]]++;
    }
    int[][] lists = new int[nodes][];
    for (int node = 0; node < nodes; node++) {
      lists[node] = new int[degree[node]];
    }
    for (int cell = 0; cell < from.length; cell++) {
      lists[from[cell]][--degree[from[cell]]] = cell;
      lists[to[cell]][--degree[to[cell]]] = cell;
    }
    return lists;
  }

  /** By how much a hidden cell could be greater than it is, up to {@code enough}. */
  Flow rise(int cell, BitSet hidden, long enough) {
    return new Flow(cell, to[cell], from[cell], hidden).fill(enough);
  }

  /** By how much it could be less, up to {@code enough}. */
  Flow fall(int cell, BitSet hidden, long enough) {
    long most = table.count(cell).persons() - floor;
    return new Flow(cell, from[cell], to[cell], hidden).fill(Math.min(most, enough));
  }

  /** What goes round through one cell, beside the true counts. */
  final class Flow {

    private final int cell;
    private final int source;
    private final int sink;
    private final BitSet hidden;
    private final long[] extra = new long[from.length];
    private long amount;

    private Flow(int cell, int source, int sink, BitSet hidden) {
      this.cell = cell;
      this.source = source;
      this.sink = sink;
      this.hidden = hidden;
    }

    long amount() {
      return amount;
    }

    private Flow fill(long enough) {
      if (source == sink) {
        // A total that stands alone: nothing says what it is.
        amount = enough;
      }
      while (amount < enough) {
        int @Nullable [] path = shortest();
        if (path == null) {
          break;
        }
        long part = enough - amount;
        for (int node = sink; node != source; node = before(node, path[node])) {
          part = Math.min(part, room(node, path[node]));
        }
        for (int node = sink; node != source; node = before(node, path[node])) {
          extra[path[node]] += to[path[node]] == node ? part : -part;
        }
        amount += part;
      }
      return this;
    }

    /** For each node the cell by which the sink's path enters it; null when there is none. */
    private int @Nullable [] shortest() {
      int[] path = new int[touching.length];
      Arrays.fill(path, -1);
      var queue = new ArrayDeque<Integer>();
      queue.add(source);
      while (!queue.isEmpty()) {
        int node = queue.remove();
        for (int next : touching[node]) {
          int end = from[next] == node ? to[next] : from[next];
          if (next != cell
              && hidden.get(next)
              && end != source
              && path[end] < 0
              && room(end, next) > 0) {
            path[end] = next;
            if (end == sink) {
              return path;
            }
            queue.add(end);
          }
        }
      }
      return null;
    }

    /** How much more may enter a node by a cell. */
    private long room(int node, int by) {
      return to[by] == node ? ENDLESS : table.count(by).persons() - floor + extra[by];
    }

    private int before(int node, int by) {
      return to[by] == node ? from[by] : to[by];
    }

    /**
     * The cheapest cells to hide so that {@code need} more could go round. A cell costs what it tells:
     * its count, and a little for being one more. Zeros that may be shown are never hidden, since a
     * reader would take them for something.
     */
    Detour detour(long need) {
      double[] cost = new double[touching.length];
      int[] path = new int[touching.length];
      Arrays.fill(cost, Double.POSITIVE_INFINITY);
      Arrays.fill(path, -1);
      cost[source] = 0;
      var queue = new PriorityQueue<double[]>((a, b) -> Double.compare(a[0], b[0]));
      queue.add(new double[] {0, source});
      while (!queue.isEmpty()) {
        double[] best = queue.remove();
        int node = (int) best[1];
        if (best[0] > cost[node]) {
          continue;
        }
        for (int next : touching[node]) {
          int end = from[next] == node ? to[next] : from[next];
          double price = hidden.get(next) ? 0 : 5 + table.count(next).persons();
          boolean mayHide = hidden.get(next) || table.count(next).persons() >= floor;
          if (next != cell && mayHide && room(end, next) >= need && best[0] + price < cost[end]) {
            cost[end] = best[0] + price;
            path[end] = next;
            queue.add(new double[] {cost[end], end});
          }
        }
      }
      return new Detour(cost[sink], cellsOf(path, cost[sink]));
    }

    private BitSet cellsOf(int[] path, double cost) {
      BitSet cells = new BitSet();
      for (int node = sink; cost < Double.POSITIVE_INFINITY && node != source; ) {
        cells.set(path[node]);
        node = before(node, path[node]);
      }
      return cells;
    }
  }

  /** Cells that close a circle, and what hiding them costs; endless where there is no circle. */
  record Detour(double cost, BitSet cells) {}
}
