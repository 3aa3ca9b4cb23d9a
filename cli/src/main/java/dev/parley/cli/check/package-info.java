/// Checks before the start and of a running system, each finding with its fix.
@NullMarked
package dev.parley.cli.check;

import org.jspecify.annotations.NullMarked;
