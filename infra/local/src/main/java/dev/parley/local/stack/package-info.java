/// The four servers together: their start, ports and the environment for services.
@NullMarked
package dev.parley.local.stack;

import org.jspecify.annotations.NullMarked;
