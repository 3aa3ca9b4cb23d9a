/// The subcommands of `./parley`, one class each.
@NullMarked
package dev.parley.cli.command;

import org.jspecify.annotations.NullMarked;
