/** The queue as people read it. */
@NullMarked
package id.petadaya.queue.web;

import org.jspecify.annotations.NullMarked;
