/// Tests of this room.
@NullMarked
package dev.parley.inference.config;

import org.jspecify.annotations.NullMarked;
