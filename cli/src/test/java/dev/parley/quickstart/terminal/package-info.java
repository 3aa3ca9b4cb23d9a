/// Stories about how things look.
@NullMarked
package dev.parley.quickstart.terminal;

import org.jspecify.annotations.NullMarked;
