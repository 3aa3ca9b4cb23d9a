/// The wiring: one settings record and the table of contents.
@NullMarked
package dev.parley.conversation.config;

import org.jspecify.annotations.NullMarked;
