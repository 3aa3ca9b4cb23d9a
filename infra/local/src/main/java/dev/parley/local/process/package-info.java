/// Child processes: how one is started, known to be ready, stopped, and never outlives its parent.
@NullMarked
package dev.parley.local.process;

import org.jspecify.annotations.NullMarked;
