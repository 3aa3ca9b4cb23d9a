package dev.parley.support.service.health;

/// A topic whose number of partitions is not the declared one; the message is the line that the
/// operator reads.
final class PartitionCountException extends RuntimeException {

    PartitionCountException(String topic, int partitions, int declared) {
        super(
                "topic %s has %d partitions, expected %d as infra/topics.tsv declares; with another number a key's records are not in order; "
                                .formatted(topic, partitions, declared)
                        + fix(topic, partitions, declared));
    }

    private static String fix(String topic, int partitions, int declared) {
        return partitions < declared
                ? "stop all services and run: kafka-topics.sh --alter --topic %s --partitions %d"
                        .formatted(topic, declared)
                : "stop all services, let them handle the topic's records first, and create it"
                        + " anew";
    }
}
