/// Java agent: edits the services' classes while they are loaded, with the JDK's own class-file
/// API, so that it brings no library into a service.
@NullMarked
package dev.parley.failpoints.agent;

import org.jspecify.annotations.NullMarked;
