/**
 * Official areas, the spellings that officers confirmed, their shapes and the tiles of the map. Decides
 * which boundary counts and whether a border is approximate; knows nothing of what is found there.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "files", "jobs"})
@NullMarked
package id.petadaya.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
