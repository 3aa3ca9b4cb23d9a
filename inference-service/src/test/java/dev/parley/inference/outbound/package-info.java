/// Tests of this room.
@NullMarked
package dev.parley.inference.outbound;

import org.jspecify.annotations.NullMarked;
