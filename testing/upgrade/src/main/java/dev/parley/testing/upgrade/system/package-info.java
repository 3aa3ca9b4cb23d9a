/// The running system, whose stages may be of different releases.
@NullMarked
package dev.parley.testing.upgrade.system;

import org.jspecify.annotations.NullMarked;
