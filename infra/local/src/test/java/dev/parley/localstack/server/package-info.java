/// Stories about each server.
@NullMarked
package dev.parley.localstack.server;

import org.jspecify.annotations.NullMarked;
