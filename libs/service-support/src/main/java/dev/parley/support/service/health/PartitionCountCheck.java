package dev.parley.support.service.health;

import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Check that the topics have the declared number of partitions: at start, which fails otherwise,
/// or as part of health once the broker answers.
final class PartitionCountCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionCountCheck.class);

    private static final int TIMEOUT_SECONDS = 2;

    private final NamePrefix prefix;
    private final Callable<Map<String, Integer>> counts;
    private volatile boolean checked;

    /// @param counts the numbers of partitions by topic
    PartitionCountCheck(NamePrefix prefix, Callable<Map<String, Integer>> counts) {
        this.prefix = prefix;
        this.counts = counts;
    }

    /// A check of the topics of a broker.
    static PartitionCountCheck of(Admin admin, NamePrefix prefix) {
        var names = Topics.all().stream().map(prefix::of).toList();
        return new PartitionCountCheck(prefix, () -> describe(admin, names));
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            check();
        } catch (PartitionCountException e) {
            throw e;
        } catch (Exception e) {
            LOG.atWarn()
                    .setMessage("partitions of the topics unknown, checked when the broker answers")
                    .addKeyValue("outcome", e.toString())
                    .log();
        }
    }

    /// Checks the topics unless that is done.
    ///
    /// @throws PartitionCountException when one has another number of partitions
    /// @throws Exception when the broker does not answer
    void check() throws Exception {
        if (checked) {
            return;
        }
        var found = counts.call();
        for (var topic : Topics.all()) {
            var name = prefix.of(topic);
            var partitions = found.getOrDefault(name, Topic.PARTITIONS);
            if (partitions != Topic.PARTITIONS) {
                throw new PartitionCountException(name, partitions, Topic.PARTITIONS);
            }
        }
        checked = true;
    }

    private static Map<String, Integer> describe(Admin admin, List<String> names) throws Exception {
        var found = new HashMap<String, Integer>();
        for (var topic : admin.describeTopics(names).topicNameValues().entrySet()) {
            for (var description : described(topic.getValue())) {
                found.put(topic.getKey(), description.partitions().size());
            }
        }
        return found;
    }

    /// A topic's description; empty for one that does not exist or that this service may not see.
    private static List<TopicDescription> described(KafkaFuture<TopicDescription> topic)
            throws Exception {
        try {
            return List.of(topic.get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case org.apache.kafka.common.errors.UnknownTopicOrPartitionException _,
                        org.apache.kafka.common.errors.AuthorizationException _ ->
                        List.of();
                case null, default -> throw e;
            };
        }
    }
}
