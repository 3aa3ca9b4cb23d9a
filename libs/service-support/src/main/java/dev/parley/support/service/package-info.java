/// Secrets and periodic work.
@NullMarked
package dev.parley.support.service;

import org.jspecify.annotations.NullMarked;
