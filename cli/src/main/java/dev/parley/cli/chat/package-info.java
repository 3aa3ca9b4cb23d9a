/// Talking to the simulator in a person's place.
@NullMarked
package dev.parley.cli.chat;

import org.jspecify.annotations.NullMarked;
