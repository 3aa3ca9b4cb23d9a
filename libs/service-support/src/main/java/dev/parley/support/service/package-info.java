/// What every service stands on: settings from the environment, secrets that do not print, the
/// launch.
@NullMarked
package dev.parley.support.service;

import org.jspecify.annotations.NullMarked;
