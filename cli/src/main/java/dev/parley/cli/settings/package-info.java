/// Settings from the environment and the file `.env`, and their table of names.
@NullMarked
package dev.parley.cli.settings;

import org.jspecify.annotations.NullMarked;
