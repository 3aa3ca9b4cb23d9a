/// Tests of the working system, as its users see it.
@NullMarked
package dev.parley.e2e.chat;

import org.jspecify.annotations.NullMarked;
