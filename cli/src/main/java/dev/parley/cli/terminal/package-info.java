/// How things look on a terminal, and where there is none.
@NullMarked
package dev.parley.cli.terminal;

import org.jspecify.annotations.NullMarked;
