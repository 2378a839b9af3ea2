/**
 * Draws every page with made-up figures, without a server or database, so that people can look at them:
 * {@link id.petadaya.preview.PreviewPages} writes {@code target/preview/*.html}, {@code web/test/look.mjs}
 * takes the pictures.
 */
@NullMarked
package id.petadaya.preview;

import org.jspecify.annotations.NullMarked;
