/**
 * Persons, apart from everything else: decides who may open whose data, for which purpose and on which
 * legal basis, how long it stays and how it is destroyed. The rest of the house holds a random
 * reference. Every value is sealed with its person's own key; every look is written down first.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "audit", "files", "access", "collect", "territory"})
@NullMarked
package id.petadaya.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
