/// Tests of the soak.
@NullMarked
package dev.parley.testing.soak;

import org.jspecify.annotations.NullMarked;
