/// Tests of the soak.
@NullMarked
package dev.parley.testing.soak.report;

import org.jspecify.annotations.NullMarked;
