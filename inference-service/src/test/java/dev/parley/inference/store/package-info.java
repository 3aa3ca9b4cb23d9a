/// Tests of this room.
@NullMarked
package dev.parley.inference.store;

import org.jspecify.annotations.NullMarked;
