/// Stories about the words of `./parley`.
@NullMarked
package dev.parley.quickstart.command;

import org.jspecify.annotations.NullMarked;
