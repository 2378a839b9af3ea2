/**
 * What makes a received form deserve a second look, and the sentence that says so with its figures.
 * Decides nothing about the form: a person does. What counts as far, fast or same stands in a file.
 */
@NullMarked
package id.petadaya.collect.doubt;

import org.jspecify.annotations.NullMarked;
