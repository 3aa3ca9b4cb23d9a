/// Tests of the choice of the older release.
@NullMarked
package dev.parley.testing.upgrade.release;

import org.jspecify.annotations.NullMarked;
