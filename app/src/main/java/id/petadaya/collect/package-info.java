/**
 * What was said and seen: activities with their visits, and the files that agencies hand over, kept as
 * they came. Decides how a file is read (with a person's choices) and when an import is saved or taken
 * back; decides nothing about what the figures are worth.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "files", "territory"})
@NullMarked
package id.petadaya.collect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
