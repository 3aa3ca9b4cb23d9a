/// Stories about what a running system writes down.
@NullMarked
package dev.parley.cli.state;

import org.jspecify.annotations.NullMarked;
