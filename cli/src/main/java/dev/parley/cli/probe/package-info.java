/// Probes of the configured credentials: one request to each real external system.
@NullMarked
package dev.parley.cli.probe;

import org.jspecify.annotations.NullMarked;
