/// Stories about how things look.
@NullMarked
package dev.parley.cli.terminal;

import org.jspecify.annotations.NullMarked;
