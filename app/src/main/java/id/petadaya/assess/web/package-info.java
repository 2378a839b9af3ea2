/** The map, the area and where its figures come from, ready to show: words and numbers as people read them. */
@NullMarked
package id.petadaya.assess.web;

import org.jspecify.annotations.NullMarked;
