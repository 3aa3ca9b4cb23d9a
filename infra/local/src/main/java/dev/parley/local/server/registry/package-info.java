/// An Apicurio Registry on loopback that keeps its schemas in Postgres.
@NullMarked
package dev.parley.local.server.registry;

import org.jspecify.annotations.NullMarked;
