/// Stories about the shared test servers.
@NullMarked
package dev.parley.testing.servers;

import org.jspecify.annotations.NullMarked;
