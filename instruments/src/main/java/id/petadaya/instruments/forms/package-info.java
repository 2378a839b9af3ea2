/**
 * Field forms in the words of XLSForm, written as YAML. Decides what a form asks, which answers it
 * accepts, what becomes of them, and how it is told to phones (an XForm). Decides nothing about who
 * fills it in or where submissions are kept.
 *
 * <p>A form is valid when every question has its own name, every reference {@code ${name}} names a
 * question, every list has choices, and groups open and close in turn. The way in is {@link
 * id.petadaya.instruments.forms.Forms}.
 */
@NullMarked
package id.petadaya.instruments.forms;

import org.jspecify.annotations.NullMarked;
