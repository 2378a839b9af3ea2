/**
 * Import templates: what an agency's file of one kind looks like and what its columns mean. Decides
 * the vocabulary of the files in {@code instruments/imports}; reads no table itself.
 *
 * <p>Way in: {@link id.petadaya.instruments.imports.Templates}. How each key is written stands in
 * {@code instruments/imports/README.md}.
 */
@NullMarked
package id.petadaya.instruments.imports;

import org.jspecify.annotations.NullMarked;
