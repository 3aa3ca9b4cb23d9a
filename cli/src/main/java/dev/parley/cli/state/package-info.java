/// The persisted state of a running system, by which another process can inspect and stop it.
@NullMarked
package dev.parley.cli.state;

import org.jspecify.annotations.NullMarked;
