/**
 * What we hold to be true about areas: observations with unit, period, place counted and source, and
 * what an area can make, teach and sell. Decides which accepted rows become an observation and when
 * one is withdrawn; decides nothing about what it means for a category.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "audit",
      "territory",
      "collect",
      "collect :: submission"
    })
@NullMarked
package id.petadaya.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
