/// Tests of the soak.
@NullMarked
package dev.parley.testing.soak.fault;

import org.jspecify.annotations.NullMarked;
