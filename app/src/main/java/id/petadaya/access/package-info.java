/**
 * Who may do what, and for which area. Decides who somebody is (sign-in, accounts, first-run set-up)
 * and answers {@link id.petadaya.access.Viewer#maySee}; everything not allowed here is refused.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "files"})
@NullMarked
package id.petadaya.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
