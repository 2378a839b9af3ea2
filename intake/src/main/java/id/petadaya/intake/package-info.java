/**
 * What all readers of strangers' files share: the one way to read XML. Decides that no document type,
 * entity or outside address in such a file is ever followed.
 */
@NullMarked
package id.petadaya.intake;

import org.jspecify.annotations.NullMarked;
