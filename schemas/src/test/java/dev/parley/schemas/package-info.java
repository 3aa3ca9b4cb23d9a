/// Tests that hold the schemas to what was released.
@NullMarked
package dev.parley.schemas;

import org.jspecify.annotations.NullMarked;
