/// Output and input on a terminal, and plain output elsewhere.
@NullMarked
package dev.parley.cli.terminal;

import org.jspecify.annotations.NullMarked;
