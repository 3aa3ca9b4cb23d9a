/// Tests across all services: users write, components fail, and the simulator's journal shows the
/// visible outcome.
///
/// All tests share one running system, [dev.parley.e2e.fixture.ParleySystem]; each uses users of
/// its own.
@NullMarked
package dev.parley.e2e;

import org.jspecify.annotations.NullMarked;
