/**
 * How vulnerable an area is, and why, under a named rule set. Decides which observation answers which
 * indicator, keeps drafts in step with the figures, and keeps what a section head decided; a decided
 * result never changes.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "audit", "territory", "registry", "collect"})
@NullMarked
package id.petadaya.assess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
