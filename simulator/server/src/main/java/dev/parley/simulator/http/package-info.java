/// HTTP for all three platforms: requests, replies, routes.
@NullMarked
package dev.parley.simulator.http;

import org.jspecify.annotations.NullMarked;
