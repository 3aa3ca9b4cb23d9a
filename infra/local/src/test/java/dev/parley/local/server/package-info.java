/// Stories about each server.
@NullMarked
package dev.parley.local.server;

import org.jspecify.annotations.NullMarked;
