/// The service's calls to Discord's REST API: channel history and acknowledgements.
@NullMarked
package dev.parley.ingress.discord.outbound;

import org.jspecify.annotations.NullMarked;
