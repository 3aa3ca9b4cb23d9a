/// User actions as plain records that depend neither on a platform's client nor on Kafka.
///
/// Each ingress service decides which actions address the bot and publishes those through
/// [dev.parley.support.ingress.ChatEventPublisher].
@NullMarked
package dev.parley.support.ingress;

import org.jspecify.annotations.NullMarked;
