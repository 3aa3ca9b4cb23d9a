/// Tests of the probes.
@NullMarked
package dev.parley.testing.journal;

import org.jspecify.annotations.NullMarked;
