/// Tests of this room.
@NullMarked
package dev.parley.inference.completion;

import org.jspecify.annotations.NullMarked;
