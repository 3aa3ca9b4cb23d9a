package dev.parley.e2e.failure;

import dev.parley.e2e.fixture.ChatKind;
import dev.parley.e2e.fixture.ChatUsers;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.e2e.fixture.TestPlatform;
import dev.parley.simulator.client.SimulatedMessage;
import dev.parley.testing.probe.Eventually;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Commands that no attempt can carry out: their place and its neighbours are served all the same.
class BlockedPlaceIT {

    /// Ids that no platform has.
    private static final List<String> IDS = List.of("abc", "0", "-1", "99999999999999999999", "");

    private static final List<String> COMMANDS =
            List.of(
                    "{'payload': {'EditMessage': {'messageId': '%s', 'content': {'text': 'x'}}}}",
                    "{'payload': {'DeleteMessage': {'messageId': '%s'}}}",
                    "{'payload': {'AddReaction': {'messageId': '%s', 'emoji': '👍'}}}",
                    "{'payload': {'SendMessage': {'content': {'text': 'x'}, 'replyTo': '%s'}}}");

    private final ParleySystem parley = ParleySystem.running();

    @ParameterizedTest
    @EnumSource
    void servesThePlaceAndItsNeighbours(TestPlatform platform) {
        var chats = new ChatUsers(parley.simulator(), "blocked");
        var place = chats.user(platform, ChatKind.PRIVATE, "ann").say("here").place();
        var neighbour = chats.user(platform, ChatKind.PRIVATE, "bob").say("and here").place();

        for (var command : COMMANDS) {
            IDS.forEach(id -> publish(platform, place, command.formatted(id)));
        }
        publish(platform, platform.key() + ":99999999999999999999", text("nowhere"));
        publish(platform, place, text("still served"));
        publish(platform, neighbour, text("served beside"));

        awaitVisible(place, "still served");
        awaitVisible(neighbour, "served beside");
        parley.awaitIdle();
    }

    private void publish(TestPlatform platform, String place, String json) {
        parley.kafka()
                .publish(
                        "delivery-" + platform.key(),
                        place,
                        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String text) {
        return "{'payload': {'SendMessage': {'content': {'text': '%s'}}}}".formatted(text);
    }

    private void awaitVisible(String place, String text) {
        Eventually.await("'%s' is visible".formatted(text))
                .until(() ->
                        parley.simulator().botMessages(place).stream()
                                .map(SimulatedMessage::text)
                                .anyMatch(text::equals));
    }
}
