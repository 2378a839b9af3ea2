/**
 * What those see who watch over the others: the book of deeds and whether it is whole, and who saw whom
 * between two times. Decides nothing and changes nothing; its own looks are written down too.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "files", "access"})
@NullMarked
package id.petadaya.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
