/// The state of the running system as `status` prints it.
@NullMarked
package dev.parley.cli.status;

import org.jspecify.annotations.NullMarked;
