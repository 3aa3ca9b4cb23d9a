package dev.parley.support.egress.config;

import dev.parley.events.DeliveryCommand;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;

/// Which egress service this is.
///
/// @param service its name, also its consumer group
/// @param platform the platform that it delivers to
/// @param schema the database schema that holds its ledger
public record EgressSettings(String service, String platform, String schema) {

    /// The topic that it reads.
    public Topic<DeliveryCommand> topic() {
        return Topics.delivery(platform);
    }
}
