/// The system under test: real servers and services as processes, and the links between them.
@NullMarked
package dev.parley.testing.soak.system;

import org.jspecify.annotations.NullMarked;
