/// Settings: API address, credentials, named channels, timeouts and limits; from code, the
/// environment, or secret files.
@NullMarked
package dev.parley.discord.settings;

import org.jspecify.annotations.NullMarked;
