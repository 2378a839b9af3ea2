/**
 * Attachments and agencies' files: kept once by SHA-256, written and fsynced before anything refers to
 * them, sealed with the installation's key. Decides nothing about what a file means.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package id.petadaya.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
