/// The chat platforms that the command line knows.
@NullMarked
package dev.parley.cli.chat;

import org.jspecify.annotations.NullMarked;
