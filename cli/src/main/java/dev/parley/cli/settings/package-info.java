/// What a person may set: the environment and the file `.env`.
@NullMarked
package dev.parley.cli.settings;

import org.jspecify.annotations.NullMarked;
