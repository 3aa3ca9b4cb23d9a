package dev.parley.support.egress.config;

import dev.parley.events.DeliveryCommand;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;

/// Settings that every egress service has.
///
/// @param service name of the service, also its consumer group
/// @param platform platform that it delivers to
/// @param schema database schema that holds its ledger
/// @param maxParts limit of the messages of one text; a longer one goes into a file
public record EgressSettings(String service, String platform, String schema, int maxParts) {

    /// Topic that the service reads.
    public Topic<DeliveryCommand> topic() {
        return Topics.delivery(platform);
    }
}
