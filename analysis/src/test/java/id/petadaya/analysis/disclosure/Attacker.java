package id.petadaya.analysis.disclosure;

import id.petadaya.analysis.disclosure.ReleasedTable.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who has only what is shown, and a linear program. He writes down every sum that a table of
 * this shape obeys, takes the hidden cells as unknown, and asks for the least and the greatest value of
 * each. He shares no code with what he attacks.
 */
final class Attacker {

  private static final double NOTHING = 1e-7;

  private final Map<Place, Integer> unknown = new LinkedHashMap<>();
  private final List<double[]> equations = new ArrayList<>();
  private double[][] tableau = new double[0][];
  private int[] basis = new int[0];
  private final double floor;

  Attacker(ReleasedTable shown, Map<String, String> tree, double floor) {
    this.floor = floor;
    for (String area : shown.areas()) {
      for (String column : columns(shown)) {
        Place place = new Place(area, column);
        if (shown.shown(place).isEmpty()) {
          unknown.put(place, unknown.size());
        }
      }
    }
    for (String area : shown.areas()) {
      if (!shown.columns().isEmpty()) {
        List<Place> parts = new ArrayList<>();
        shown.columns().forEach(column -> parts.add(new Place(area, column)));
        write(shown, parts, new Place(area, ""));
      }
      List<String> below =
          shown.areas().stream().filter(one -> area.equals(tree.get(one))).toList();
      if (!below.isEmpty()) {
        for (String column : columns(shown)) {
          write(
              shown,
              below.stream().map(one -> new Place(one, column)).toList(),
              new Place(area, column));
        }
      }
    }
    begin();
  }

  /** What he finds out: from and to for each hidden cell. */
  Map<Place, double[]> spans() {
    Map<Place, double[]> spans = new LinkedHashMap<>();
    unknown.forEach((place, at) ->
        spans.put(place, new double[] {floor - most(at, -1), floor + most(at, 1)}));
    return spans;
  }

  private static List<String> columns(ReleasedTable shown) {
    List<String> columns = new ArrayList<>(shown.columns());
    columns.add("");
    return columns;
  }

  /** Parts minus total is nothing; what is known goes to the right, unknowns count from the floor. */
  private void write(ReleasedTable shown, List<Place> parts, Place total) {
    double[] row = new double[unknown.size() + 1];
    boolean says = false;
    for (Place part : parts) {
      says |= put(shown, part, 1, row);
    }
    says |= put(shown, total, -1, row);
    if (says) {
      equations.add(row);
    }
  }

  private boolean put(ReleasedTable shown, Place place, int sign, double[] row) {
    Integer at = unknown.get(place);
    int right = row.length - 1;
    if (at == null) {
      row[right] -= sign * shown.shown(place).getAsLong();
      return false;
    }
    row[at] += sign;
    row[right] -= sign * floor;
    return true;
  }

  /** Finds any table that fits, by making the artificial unknowns vanish. */
  private void begin() {
    int n = unknown.size();
    int m = equations.size();
    tableau = new double[m][n + m + 1];
    basis = new int[m];
    for (int i = 0; i < m; i++) {
      double[] row = equations.get(i);
      double sign = row[n] < 0 ? -1 : 1;
      for (int j = 0; j < n; j++) {
        tableau[i][j] = sign * row[j];
      }
      tableau[i][n + i] = 1;
      tableau[i][n + m] = sign * row[n];
      basis[i] = n + i;
    }
    double[] aim = new double[n + m];
    for (int i = 0; i < m; i++) {
      aim[n + i] = -1;
    }
    double left = climb(aim, n + m);
    if (Math.abs(left) > 1e-6) {
      throw new IllegalStateException("The shown table contradicts itself by " + left);
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; basis[i] >= n && j < n; j++) {
        if (Math.abs(tableau[i][j]) > NOTHING) {
          pivot(i, j);
        }
      }
    }
  }

  /** The greatest value of one unknown, or the greatest of its negative. */
  private double most(int at, double sign) {
    double[] aim = new double[unknown.size() + equations.size()];
    aim[at] = sign;
    return climb(aim, unknown.size());
  }

  /** Simplex from where we stand, with Bland's rule; only the first {@code free} may enter. */
  private double climb(double[] aim, int free) {
    int right = unknown.size() + equations.size();
    while (true) {
      int enter = -1;
      for (int j = 0; j < free && enter < 0; j++) {
        double gain = aim[j];
        for (int i = 0; i < basis.length; i++) {
          gain -= aim[basis[i]] * tableau[i][j];
        }
        if (gain > NOTHING) {
          enter = j;
        }
      }
      if (enter < 0) {
        double value = 0;
        for (int i = 0; i < basis.length; i++) {
          value += aim[basis[i]] * tableau[i][right];
        }
        return value;
      }
      int leave = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < basis.length; i++) {
        if (tableau[i][enter] > NOTHING) {
          double ratio = tableau[i][right] / tableau[i][enter];
          if (ratio < least - NOTHING
              || (ratio < least + NOTHING && leave >= 0 && basis[i] < basis[leave])) {
            least = Math.min(least, ratio);
            leave = i;
          }
        }
      }
      if (leave < 0) {
        return Double.POSITIVE_INFINITY;
      }
      pivot(leave, enter);
    }
  }

  private void pivot(int row, int column) {
    double by = tableau[row][column];
    for (int j = 0; j < tableau[row].length; j++) {
      tableau[row][j] /= by;
    }
    for (int i = 0; i < tableau.length; i++) {
      double times = tableau[i][column];
      if (i != row && times != 0) {
        for (int j = 0; j < tableau[i].length; j++) {
          tableau[i][j] -= times * tableau[row][j];
        }
      }
    }
    basis[row] = column;
  }
}
