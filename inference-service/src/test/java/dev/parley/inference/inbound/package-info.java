/// Tests of this room.
@NullMarked
package dev.parley.inference.inbound;

import org.jspecify.annotations.NullMarked;
