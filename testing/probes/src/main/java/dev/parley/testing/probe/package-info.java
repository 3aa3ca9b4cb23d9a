/// Access to a running system's servers and processes, for tests: topics, tables, cache, signals.
@NullMarked
package dev.parley.testing.probe;

import org.jspecify.annotations.NullMarked;
