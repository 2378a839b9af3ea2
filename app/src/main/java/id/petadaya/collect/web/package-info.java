/** Files of agencies and activities as people see them, ready to show. */
@NullMarked
package id.petadaya.collect.web;

import org.jspecify.annotations.NullMarked;
