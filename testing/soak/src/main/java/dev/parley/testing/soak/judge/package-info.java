/// What is read at the end of a run, and the judges of it.
@NullMarked
package dev.parley.testing.soak.judge;

import org.jspecify.annotations.NullMarked;
