/// Tests of the soak.
@NullMarked
package dev.parley.testing.soak.judge;

import org.jspecify.annotations.NullMarked;
