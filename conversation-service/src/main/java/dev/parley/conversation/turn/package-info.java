/// The life of turns and the commands of chatters, decided in plain Java.
@NullMarked
package dev.parley.conversation.turn;

import org.jspecify.annotations.NullMarked;
