/// Stories across all services: people write, parts fail, and the simulated platforms judge what
/// became visible.
///
/// All stories share one running system, [dev.parley.e2e.fixture.ParleySystem]; each uses people of
/// its own.
@NullMarked
package dev.parley.e2e;

import org.jspecify.annotations.NullMarked;
