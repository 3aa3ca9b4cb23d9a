/// Talking to the simulator in a person's place.
@NullMarked
package dev.parley.quickstart.chat;

import org.jspecify.annotations.NullMarked;
