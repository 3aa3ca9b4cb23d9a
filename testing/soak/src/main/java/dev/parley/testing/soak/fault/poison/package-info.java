/// Records that no service can process, on every topic.
@NullMarked
package dev.parley.testing.soak.fault.poison;

import org.jspecify.annotations.NullMarked;
