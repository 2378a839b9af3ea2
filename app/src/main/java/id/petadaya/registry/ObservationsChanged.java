package id.petadaya.registry;

import id.petadaya.analysis.area.AreaCode;
import java.util.Set;

/** Figures of these areas were recorded or taken back. */
public record ObservationsChanged(Set<AreaCode> areas) {

  public ObservationsChanged {
    areas = Set.copyOf(areas);
  }
}
