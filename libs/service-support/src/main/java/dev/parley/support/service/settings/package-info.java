/// Validation of settings: every fault of a start in one line that names the environment variable.
@NullMarked
package dev.parley.support.service.settings;

import org.jspecify.annotations.NullMarked;
