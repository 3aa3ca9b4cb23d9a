/// The few pieces of HTTP that all three platforms need: calls, replies, routes.
@NullMarked
package dev.parley.simulator.http;

import org.jspecify.annotations.NullMarked;
