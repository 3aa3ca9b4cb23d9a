package dev.parley.discord.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.Replies;
import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.DiscordError.BadRequest;
import dev.parley.discord.model.DiscordError.Forbidden;
import dev.parley.discord.model.DiscordError.NotFound;
import dev.parley.discord.model.DiscordError.ServerError;
import dev.parley.discord.model.DiscordError.Unauthorized;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.stream.Stream;

/// Errors for Discord's statuses and codes.
class ErrorClassifierTests {

    static Stream<Arguments> answers() {
        return Stream.of(
                        kind(ServerError.class, 500, 0),
                        kind(ServerError.class, 502, 0),
                        kind(ServerError.class, 503, 130_000),
                        kind(ServerError.class, 520, 0),
                        kind(ServerError.class, 529, 0),
                        kind(ServerError.class, 400, 40_004, 40_006, 110_000, 110_001),
                        kind(
                                NotFound.class,
                                404,
                                10_003,
                                10_004,
                                10_008,
                                10_013,
                                10_015,
                                10_062,
                                50_027,
                                0),
                        kind(NotFound.class, 401, 50_027),
                        kind(
                                Forbidden.class,
                                403,
                                50_001,
                                50_013,
                                50_007,
                                50_278,
                                40_007,
                                160_002,
                                160_005,
                                50_005,
                                0),
                        kind(Forbidden.class, 400, 50_007),
                        kind(
                                BadRequest.class,
                                400,
                                50_035,
                                50_006,
                                50_109,
                                40_005,
                                50_045,
                                30_015,
                                30_010,
                                10_014,
                                40_058,
                                220_001,
                                220_003,
                                200_000,
                                240_000,
                                20_009,
                                50_083,
                                0),
                        kind(Unauthorized.class, 401, 0),
                        kind(Unauthorized.class, 403, 50_014, 40_001))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void classifiesStatusAndCode(int status, int code, Class<? extends DiscordError> kind) {
        var answer = Replies.answer(status, "{\"code\": %d, \"message\": \"no\"}".formatted(code));

        assertThat(ErrorClassifier.classify(answer)).isInstanceOf(kind);
    }

    @Test
    void reportsTheFieldsThatDiscordRejects() {
        var answer =
                Replies.answer(
                        400,
                        "{\"code\": 50035, \"message\": \"Invalid Form Body\", \"errors\":"
                                + " {\"content\": {\"_errors\": [{\"message\": \"too long\"}]}}}");

        assertThat(ErrorClassifier.classify(answer).reason())
                .contains("Invalid Form Body", "content", "too long");
    }

    private static Stream<Arguments> kind(
            Class<? extends DiscordError> kind, int status, int... codes) {
        return Arrays.stream(codes).mapToObj(code -> Arguments.of(status, code, kind));
    }
}
