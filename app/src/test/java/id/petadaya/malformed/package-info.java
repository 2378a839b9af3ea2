/** R9: seventy-two uploads that are wrong on purpose, and what each door says of them. */
@NullMarked
package id.petadaya.malformed;

import org.jspecify.annotations.NullMarked;
