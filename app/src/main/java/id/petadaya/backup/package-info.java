/**
 * One sealed file with everything an office has, and the way back.
 *
 * <p>Decides what belongs into it (every table in one snapshot, every file of the data folder), how it
 * is written and checked, and when a file may be restored. It knows no room: what a room keeps is copied
 * without being understood.
 */
@ApplicationModule(allowedDependencies = {"kernel", "files"})
@NullMarked
package id.petadaya.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
