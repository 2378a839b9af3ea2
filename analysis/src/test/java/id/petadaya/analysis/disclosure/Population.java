package id.petadaya.analysis.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An invented city: districts of villages (some with hamlets), and persons by column. */
record Population(List<String> columns, Map<String, String> tree, Map<String, List<Count>> leaves) {

  static Population random(Random chance) {
    List<String> columns = new ArrayList<>();
    for (int i = chance.nextInt(5); i > 0; i--) {
      columns.add("kolom " + i);
    }
    Map<String, String> tree = new LinkedHashMap<>();
    Map<String, List<Count>> leaves = new LinkedHashMap<>();
    int size = 1 + chance.nextInt(60);
    for (int i = 1 + chance.nextInt(4); i > 0; i--) {
      String district = "53.71." + i;
      tree.put(district, "53.71");
      for (int j = 1 + chance.nextInt(5); j > 0; j--) {
        String village = district + "." + j;
        tree.put(village, district);
        if (chance.nextInt(8) == 0) {
          for (int k = 1; k <= 2; k++) {
            tree.put(village + "." + k, village);
            leaves.put(village + "." + k, row(columns, size, chance));
          }
        } else {
          leaves.put(village, row(columns, size, chance));
        }
      }
    }
    return new Population(columns, tree, leaves);
  }

  CountTable table() {
    return CountTable.of(columns, tree, leaves);
  }

  /** The same city after somebody counted anew. */
  Population corrected(Random chance) {
    Map<String, List<Count>> later = new LinkedHashMap<>(leaves);
    later.replaceAll((area, row) -> row.stream()
        .map(count -> chance.nextInt(10) == 0
            ? Count.of(Math.max(0, count.persons() + chance.nextInt(41) - 20))
            : count)
        .toList());
    return new Population(columns, tree, later);
  }

  private static List<Count> row(List<String> columns, int size, Random chance) {
    List<Count> row = new ArrayList<>();
    for (int i = Math.max(1, columns.size()); i > 0; i--) {
      long persons =
          chance.nextInt(3) == 0 ? 0 : (long) (-Math.log(1 - chance.nextDouble()) * size);
      boolean oneHousehold = persons > 0 && chance.nextInt(12) == 0;
      row.add(oneHousehold ? new Count(persons, 1 + chance.nextLong(persons)) : Count.of(persons));
    }
    return row;
  }
}
