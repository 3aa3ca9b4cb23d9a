package dev.parley.benchmarks.pipeline;

import dev.parley.benchmarks.load.MessageExchanges;
import dev.parley.benchmarks.report.Distribution;
import dev.parley.events.DeliveryCommand;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.config.KafkaSettings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Breaks processing time down by hop: follows each message through the topics by its trace id and
/// the timestamp of each record.
///
/// Kafka truncates timestamps to whole milliseconds. Half a millisecond is added back, so means and
/// sums are correct while a single time may be off by up to half a millisecond.
final class HopTracer {

    private static final List<String> STATIONS =
            List.of(
                    "gateway",
                    "chat-inbound",
                    "inference-requests",
                    "model called",
                    "inference-results",
                    "delivery",
                    "REST");

    private static final List<String> ACTORS =
            List.of(
                    "ingress",
                    "conversation-service",
                    "inference-service",
                    "model and inference-service",
                    "conversation-service",
                    "egress");

    private final KafkaSettings settings;
    private final Topic<DeliveryCommand> delivery;
    private final Map<String, TopicRecording> recordings = new HashMap<>();

    HopTracer(KafkaSettings settings, Topic<DeliveryCommand> delivery) {
        this.settings = settings;
        this.delivery = delivery;
    }

    /// Records the current end of every topic.
    void start() {
        for (var topic :
                List.of(
                        Topics.CHAT_INBOUND,
                        Topics.INFERENCE_REQUESTS,
                        Topics.INFERENCE_RESULTS,
                        delivery)) {
            recordings.put(topic.name(), TopicRecording.start(settings, topic.name()));
        }
    }

    /// The hops of the messages answered since [#start].
    List<Hop> hops(MessageExchanges exchanges) {
        var asked = TracesByText.read(settings, recording(Topics.CHAT_INBOUND));
        var requested = recording(Topics.INFERENCE_REQUESTS).firstTimestamps("InferenceRequested");
        var finished = recording(Topics.INFERENCE_RESULTS).firstTimestamps("InferenceCompleted");
        var commanded = recording(delivery).firstTimestamps("SendReply");
        var walks = new ArrayList<List<OptionalLong>>();
        for (var exchange : exchanges.all()) {
            var inbound = asked.get(exchange.text());
            if (inbound != null) {
                walks.add(
                        List.of(
                                exchange.deliveredAt(),
                                OptionalLong.of(inbound.nanos()),
                                at(requested, inbound.trace()),
                                exchange.modelCalledAt(),
                                at(finished, inbound.trace()),
                                at(commanded, inbound.trace()),
                                exchange.answeredAt()));
            }
        }
        return IntStream.range(0, STATIONS.size() - 1).mapToObj(step -> hop(step, walks)).toList();
    }

    private static Hop hop(int step, List<List<OptionalLong>> walks) {
        var times = new ArrayList<Long>();
        for (var walk : walks) {
            var from = walk.get(step);
            var to = walk.get(step + 1);
            if (from.isPresent() && to.isPresent()) {
                times.add(to.getAsLong() - from.getAsLong());
            }
        }
        return new Hop(
                STATIONS.get(step),
                STATIONS.get(step + 1),
                ACTORS.get(step),
                Distribution.of(times));
    }

    private TopicRecording recording(Topic<?> topic) {
        var tail = recordings.get(topic.name());
        if (tail == null) {
            throw new IllegalStateException("the recording of this topic was not started");
        }
        return tail;
    }

    private static OptionalLong at(Map<String, Long> dates, String trace) {
        var nanos = dates.get(trace);
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
    }
}
