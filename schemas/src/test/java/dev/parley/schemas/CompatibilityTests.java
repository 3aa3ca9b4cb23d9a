package dev.parley.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every released version and today's can read each other (FULL_TRANSITIVE): old records are read
/// by new stages, and new records by stages that were not restarted yet.
class CompatibilityTests {

    /// A topic that is added to the sources must be added to [TopicSchema], too.
    @Test
    void everyTopicOfTheSourcesIsUnderTest() {
        assertThat(Stream.of(TopicSchema.values()).map(TopicSchema::folder))
                .containsExactlyInAnyOrderElementsOf(
                        names(Path.of("src/main/avro/topics"), ".avsc"));
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasItsReleasesWithoutAGap(TopicSchema topic) {
        var versions = releases(topic).stream().map(Release::version).toList();

        assertThat(versions)
                .isNotEmpty()
                .isEqualTo(IntStream.rangeClosed(1, versions.size()).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyReleaseAndTodayReadEachOther(TopicSchema topic) throws SchemaValidationException {
        var mutual = new SchemaValidatorBuilder().mutualReadStrategy().validateAll();
        var versions =
                Stream.concat(
                                releases(topic).stream().map(Release::schema),
                                Stream.of(topic.today()))
                        .toList();

        for (var i = 1; i < versions.size(); i++) {
            mutual.validate(versions.get(i), versions.subList(0, i));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.parley.schemas.Release#all")
    void theGoldenEventStillSaysWhatItSaid(Release release) {
        var today = Release.text(release.goldenEvent());

        if (release.schema().equals(release.topic().today())) {
            assertThat(today).isEqualTo(release.goldenText());
        } else {
            assertThat(facts(today)).containsAll(facts(release.goldenText()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNewestReleaseHoldsEveryFieldOfToday(TopicSchema topic) {
        var golden = releases(topic).getLast().goldenEvent();

        // as text: Avro's own equality stumbles over an instant inside a list
        assertThat(Release.text(golden)).isEqualTo(Release.text(GoldenEvents.of(topic)));
    }

    /// Verifies the validator: a field without a default must be rejected.
    @Test
    void aFieldWithoutADefaultIsFound() {
        var before = TopicSchema.INFERENCE_CANCELLED.today();
        var after =
                new Schema.Parser()
                        .parse(
                                before.toString()
                                        .replace(
                                                "{\"name\":\"reason\"",
                                                "{\"name\":\"added\",\"type\":\"string\"},"
                                                        + "{\"name\":\"reason\""));
        assertThat(after).isNotEqualTo(before);
        var mutual = new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

        assertThatThrownBy(() -> mutual.validate(after, List.of(before)))
                .isInstanceOf(SchemaValidationException.class);
    }

    /// The lines of a text, without the commas between them.
    private static List<String> facts(String text) {
        return text.lines().map(line -> line.replaceFirst(",$", "")).toList();
    }

    private static List<Release> releases(TopicSchema topic) {
        return Release.all().stream().filter(release -> release.topic() == topic).toList();
    }

    private static List<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
