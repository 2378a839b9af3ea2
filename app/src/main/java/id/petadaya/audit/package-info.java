/**
 * What was done, by whom, when and why: appended in the same transaction as the deed, chained by
 * hashes, never changed. Decides nothing about what is worth a line; each deed does.
 */
@ApplicationModule(allowedDependencies = {"kernel", "files"})
@NullMarked
package id.petadaya.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
