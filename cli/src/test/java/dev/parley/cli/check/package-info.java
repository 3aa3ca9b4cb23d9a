/// Stories about what is looked at before the start.
@NullMarked
package dev.parley.cli.check;

import org.jspecify.annotations.NullMarked;
