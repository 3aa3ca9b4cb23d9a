/// What a person did on a platform, as plain records that know neither a platform's client nor
/// Kafka.
///
/// The platforms' own services decide which of it is meant for the bot; what is goes out through
/// [dev.parley.support.ingress.ChatEventPublisher].
@NullMarked
package dev.parley.support.ingress;

import org.jspecify.annotations.NullMarked;
