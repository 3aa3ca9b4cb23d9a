/// What a running system writes down about itself, so that another process can look, and end it.
@NullMarked
package dev.parley.cli.state;

import org.jspecify.annotations.NullMarked;
