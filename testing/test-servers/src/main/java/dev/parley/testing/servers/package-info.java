/// The servers for integration tests: started once per JVM, shared by all tests, gone at its end.
@NullMarked
package dev.parley.testing.servers;

import org.jspecify.annotations.NullMarked;
