@NullMarked
package dev.parley.failpoints.agent;

import org.jspecify.annotations.NullMarked;
