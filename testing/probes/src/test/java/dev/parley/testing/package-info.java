/// Tests of the probes.
@NullMarked
package dev.parley.testing;

import org.jspecify.annotations.NullMarked;
