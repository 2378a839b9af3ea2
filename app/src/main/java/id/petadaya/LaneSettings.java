package id.petadaya;

import id.petadaya.access.Lane;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Connections and times of the lanes to the database: {@code petadaya.lanes.public.connections},
 * {@code .statement}, {@code .waiting}; likewise {@code field}, {@code office}, {@code job}. What is not
 * said is as {@link Lane} has it.
 */
@ConfigurationProperties("petadaya")
record LaneSettings(Map<Lane, Lane.Wanted> lanes) {

  LaneSettings {
    lanes = lanes == null ? Map.of() : Map.copyOf(lanes);
  }

  Lane.Limits limits(Lane lane) {
    return lane.limits(lanes.get(lane));
  }
}
