/// Tests of the upgrade's own parts.
@NullMarked
package dev.parley.testing.upgrade;

import org.jspecify.annotations.NullMarked;
