package dev.parley.egress.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.events.AddReaction;
import dev.parley.events.BeginReply;
import dev.parley.events.DeleteMessage;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.EditMessage;
import dev.parley.events.Envelope;
import dev.parley.events.MessageContent;
import dev.parley.events.SendMessage;
import dev.parley.events.SendReply;
import dev.parley.schemas.TrustedEvents;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryError;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Tests that no id that Telegram cannot have reaches its client.
class TelegramActionReaderTests {

    static {
        TrustedEvents.trust();
    }

    private static final MessageContent HELLO =
            MessageContent.newBuilder().setText("hello").build();

    private final TelegramActionReader reader = new TelegramActionReader();

    static Stream<Object> payloadsWithAnInvalidId() {
        return Stream.of(
                new EditMessage("abc", HELLO),
                new DeleteMessage("abc"),
                new AddReaction("abc", "👍"),
                new SendReply("hello", "abc"),
                new SendMessage(HELLO, "abc"),
                new BeginReply("abc"));
    }

    @ParameterizedTest
    @MethodSource("payloadsWithAnInvalidId")
    void rejectsAnInvalidId(Object payload) {
        assertThat(reader.read(command(payload)))
                .isInstanceOfSatisfying(
                        Action.Invalid.class,
                        invalid ->
                                assertThat(invalid.error())
                                        .extracting(DeliveryError::reason)
                                        .asString()
                                        .endsWith(
                                                "is 'abc', expected a number from 1 to"
                                                        + " 2147483647"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "3000000000", "99999999999999999999", "1 "})
    void rejectsNumbersThatAreNotMessageIds(String id) {
        assertThat(reader.read(command(new DeleteMessage(id)))).isInstanceOf(Action.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2147483647"})
    void acceptsMessageIds(String id) {
        assertThat(reader.read(command(new DeleteMessage(id))))
                .isEqualTo(new Action.DeleteMessage(id));
    }

    private static DeliveryCommand command(Object payload) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(new UUID(0, 1))
                        .setPlace("telegram:7")
                        .setOccurredAt(Instant.EPOCH)
                        .build();
        return new DeliveryCommand(envelope, null, List.of(), payload);
    }
}
