/// The four servers: what each needs before its first start, how it is started, where it is
/// reached.
@NullMarked
package dev.parley.local.server;

import org.jspecify.annotations.NullMarked;
