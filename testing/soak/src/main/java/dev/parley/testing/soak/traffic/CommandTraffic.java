package dev.parley.testing.soak.traffic;

import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.journal.JournalLine;
import dev.parley.testing.journal.JournalRecording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Delivery commands of another producer: texts that grow by edits, files, webhook messages.
public final class CommandTraffic implements AutoCloseable {

    private static final Duration PACE = Duration.ofSeconds(3);
    private static final int EDITS = 4;
    private static final String GENERAL = "discord:" + SimulatorClient.GENERAL_CHANNEL_ID;

    private final CommandProducer producer;
    private final JournalRecording journal;
    private final List<String> places;
    private final List<GrowingText> growing = new ArrayList<>();
    private final Thread writer =
            Thread.ofPlatform().name("command traffic").unstarted(this::write);
    private volatile boolean ended;

    private CommandTraffic(KafkaAddress kafka, SimulatorClient simulator, List<String> places) {
        this.producer = new CommandProducer(kafka);
        this.journal = JournalRecording.start(simulator);
        this.places = List.copyOf(places);
    }

    /// Sends commands from now on.
    ///
    /// @param places where texts grow
    public static CommandTraffic start(
            KafkaAddress kafka, SimulatorClient simulator, List<String> places) {
        var traffic = new CommandTraffic(kafka, simulator, places);
        traffic.writer.start();
        return traffic;
    }

    /// Number of commands that Kafka acknowledged.
    public int acknowledged() {
        return producer.acknowledged();
    }

    /// Number of commands that Kafka did not take.
    public int refused() {
        return producer.refused();
    }

    private void write() {
        for (var number = 0; !ended; number++) {
            var place = places.get(number % places.size());
            var text = new GrowingText(place, number);
            growing.add(text);
            producer.send(place, text.version(0), text.send());
            if (number % 3 == 0) {
                producer.send(GENERAL, "webhook " + number, webhook(number));
            }
            if (number % 3 == 1 && place.startsWith("discord")) {
                producer.send(place, "file " + number, file(number));
            }
            growShownTexts();
            LockSupport.parkNanos(PACE.toNanos());
        }
        growShownTexts();
    }

    private void growShownTexts() {
        var lines = journal.lines();
        growing.removeIf(text -> {
            var shown = lines.stream().filter(line -> shows(line, text)).findFirst();
            shown.ifPresent(line -> grow(text, line.messageId()));
            return shown.isPresent();
        });
    }

    private static boolean shows(JournalLine line, GrowingText text) {
        return line.kind() == JournalLine.Kind.BOT_MESSAGE
                && line.place().equals(text.place())
                && line.text().equals(text.version(0));
    }

    private void grow(GrowingText text, String messageId) {
        for (var version = 1; version <= EDITS; version++) {
            producer.send(text.place(), text.version(version), text.edit(messageId, version));
        }
    }

    private static String webhook(int number) {
        return """
        {"ExecuteWebhook": {"webhook": "default", "content": {"text": "webhook %d"}}}\
        """
                .formatted(number);
    }

    private static String file(int number) {
        return """
        {"SendMessage": {"content": {"text": "file %d", "files": [\
        {"name": "f.txt", "mediaType": "text/plain", "data": "Zg=="}]}}}\
        """
                .formatted(number);
    }

    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(writer);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
