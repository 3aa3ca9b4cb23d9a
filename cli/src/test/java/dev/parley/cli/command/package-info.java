/// Stories about the words of `./parley`.
@NullMarked
package dev.parley.cli.command;

import org.jspecify.annotations.NullMarked;
