/// Records and messages that come again.
@NullMarked
package dev.parley.testing.soak.fault.duplicate;

import org.jspecify.annotations.NullMarked;
