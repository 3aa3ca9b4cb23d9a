/// The two releases of an upgrade: this build, and an older commit, which is built once.
@NullMarked
package dev.parley.testing.upgrade.release;

import org.jspecify.annotations.NullMarked;
