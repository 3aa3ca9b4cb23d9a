/// The decision: whose turn it is, what is asked, what is said. Plain Java.
@NullMarked
package dev.parley.conversation.turn;

import org.jspecify.annotations.NullMarked;
