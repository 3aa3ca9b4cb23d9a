package dev.parley.support.egress.config;

import dev.parley.events.DeliveryCommand;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;

/// Names that set one egress service apart from the other.
///
/// @param service name of the service, also its consumer group
/// @param platform platform that it delivers to
/// @param schema database schema that holds its ledger
public record EgressSettings(String service, String platform, String schema) {

    /// Topic that the service reads.
    public Topic<DeliveryCommand> topic() {
        return Topics.delivery(platform);
    }
}
