/// Fail points, mutants and clocks of the services, and their control from outside: which exist,
/// how a service is started with the agent, how an order is placed and seen taken.
@NullMarked
package dev.parley.failpoints;

import org.jspecify.annotations.NullMarked;
