/// The words of `./parley`, one class each.
@NullMarked
package dev.parley.quickstart.command;

import org.jspecify.annotations.NullMarked;
