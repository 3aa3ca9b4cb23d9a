/// Health: what a service needs, whether it is there, told at `GET /health` and to the readiness
/// probe.
@NullMarked
package dev.parley.chassis.health;

import org.jspecify.annotations.NullMarked;
