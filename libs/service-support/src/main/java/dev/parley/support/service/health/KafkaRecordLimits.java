package dev.parley.support.service.health;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Limits of the producer and of the topics that a service produces, as the broker reports them.
///
/// @param topics their names
/// @param maxRequestSize the producer's limit
record KafkaRecordLimits(Admin admin, List<String> topics, int maxRequestSize)
        implements RecordLimitCheck.LimitSource {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaRecordLimits.class);

    private static final int TIMEOUT_SECONDS = 2;

    @Override
    public Map<String, Integer> limits() throws Exception {
        var limits = new LinkedHashMap<String, Integer>();
        limits.put("max.request.size of the producer", maxRequestSize);
        describeTopics()
                .forEach((topic, config) -> {
                    var limit = config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
                    if (limit != null && limit.value() != null) {
                        limits.put(
                                "max.message.bytes of " + topic.name(),
                                Integer.parseInt(limit.value()));
                    }
                });
        return limits;
    }

    private Map<ConfigResource, Config> describeTopics() throws Exception {
        var resources =
                topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                        .toList();
        try {
            return admin.describeConfigs(resources).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
            LOG.atWarn()
                    .setMessage("limits of topics may not be read, large records may be refused")
                    .addKeyValue("outcome", e.getCause().toString())
                    .log();
            return Map.of();
        }
    }
}
