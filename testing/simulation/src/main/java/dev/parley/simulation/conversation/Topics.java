package dev.parley.simulation.conversation;

import dev.parley.simulation.schedule.Scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Partitions that the service reads, each with the work that its records are.
final class Topics {

    private final Scheduler scheduler;
    private final int places;
    private final List<List<Consumer<ServiceProcess>>> partitions;

    Topics(Scheduler scheduler, int places) {
        this.scheduler = scheduler;
        this.places = places;
        this.partitions =
                IntStream.range(0, Topic.values().length * places)
                        .<List<Consumer<ServiceProcess>>>mapToObj(_ -> new ArrayList<>())
                        .toList();
    }

    /// Number of all partitions.
    int count() {
        return partitions.size();
    }

    /// Appends a record.
    ///
    /// @param handling what an instance does with it
    void append(Topic topic, int place, Consumer<ServiceProcess> handling) {
        var partition = topic.number * places + place;
        partitions.get(partition).add(handling);
        scheduler.note(() -> "%s %d has a record".formatted(topic, place));
    }

    /// The records of a partition.
    List<Consumer<ServiceProcess>> records(int partition) {
        return partitions.get(partition);
    }

    /// Topic that the service reads.
    enum Topic {
        INBOUND(0),
        RESULTS(1),
        RECEIPTS(2);

        private final int number;

        Topic(int number) {
            this.number = number;
        }
    }
}
