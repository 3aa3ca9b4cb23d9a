package dev.parley.delivery.config;

import dev.parley.events.DeliveryCommand;
import dev.parley.messaging.Topic;
import dev.parley.messaging.Topics;

/// Which egress service this is.
///
/// @param service its name, also its consumer group
/// @param platform the platform that it delivers to
/// @param schema the database schema that holds its ledger
public record DeliverySettings(String service, String platform, String schema) {

    /// The topic that it reads.
    public Topic<DeliveryCommand> topic() {
        return Topics.delivery(platform);
    }
}
