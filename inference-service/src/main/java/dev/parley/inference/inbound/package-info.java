/// The doors in: requests for answers, and word of turns that nobody waits for any more.
@NullMarked
package dev.parley.inference.inbound;

import org.jspecify.annotations.NullMarked;
