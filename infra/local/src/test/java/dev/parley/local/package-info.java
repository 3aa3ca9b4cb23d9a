/// Stories about the servers and their processes.
@NullMarked
package dev.parley.local;

import org.jspecify.annotations.NullMarked;
