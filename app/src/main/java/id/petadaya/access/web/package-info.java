/** The door as people see it: signing in, setting up, and the frame around every signed-in page. */
@NullMarked
package id.petadaya.access.web;

import org.jspecify.annotations.NullMarked;
