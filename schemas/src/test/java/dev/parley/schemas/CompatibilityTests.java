package dev.parley.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
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

/// Every released version and today's can read each other: old records are read by new stages, and
/// new records by stages that were not restarted yet, which see a kind of payload that they do not
/// know as one ([PayloadKinds]).
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
    void everyReleaseAndTodayReadEachOther(TopicSchema topic) {
        var versions =
                Stream.concat(
                                releases(topic).stream().map(Release::schema),
                                Stream.of(topic.today()))
                        .toList();

        for (var newer = 1; newer < versions.size(); newer++) {
            for (var older = 0; older < newer; older++) {
                assertThat(incompatibilities(versions.get(older), versions.get(newer))).isEmpty();
            }
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

    /// Verifies the judge: old records lack the field.
    @Test
    void aFieldWithoutADefaultIsFound() {
        assertThat(
                        changed(
                                TopicSchema.INFERENCE_CANCELLED,
                                "{\"name\":\"reason\"",
                                "{\"name\":\"added\",\"type\":\"string\"},{\"name\":\"reason\""))
                .containsExactly("READER_FIELD_MISSING_DEFAULT_VALUE");
    }

    /// Verifies the judge: an old stage cannot read the branch.
    @Test
    void aNewBranchOfAUnionIsFound() {
        assertThat(
                        changed(
                                TopicSchema.DELIVERY_COMMAND,
                                "\"name\":\"replyTo\",\"type\":[\"null\",",
                                "\"name\":\"replyTo\",\"type\":[\"null\",\"long\","))
                .contains("MISSING_UNION_BRANCH");
    }

    /// Verifies the judge: a new stage cannot read the old kind.
    @Test
    void aKindOfPayloadThatIsGoneIsFound() {
        assertThat(incompatibilities(withNewKind(), TopicSchema.DELIVERY_COMMAND.today()))
                .contains("MISSING_UNION_BRANCH");
    }

    @Test
    void aNewKindOfPayloadIsReadByOldStages() {
        var today = TopicSchema.DELIVERY_COMMAND.today();

        assertThat(incompatibilities(today, withNewKind())).isEmpty();
        assertThat(mismatches(today, withNewKind()))
                .as("what the registry's forward rules would say")
                .contains("MISSING_UNION_BRANCH");
    }

    private static Schema withNewKind() {
        var today = TopicSchema.DELIVERY_COMMAND.today().toString();
        var payload = today.indexOf("\"name\":\"payload\"");
        var union = today.indexOf('[', payload) + 1;
        return new Schema.Parser()
                .parse(
                        today.substring(0, union)
                                + "{\"type\":\"record\",\"name\":\"CreatePoll\",\"fields\":"
                                + "[{\"name\":\"question\",\"type\":\"string\"}]},"
                                + today.substring(union));
    }

    private static List<String> changed(TopicSchema topic, String text, String replacement) {
        var before = topic.today();
        var after = new Schema.Parser().parse(before.toString().replace(text, replacement));
        assertThat(after).isNotEqualTo(before);
        return incompatibilities(before, after);
    }

    /// What keeps a newer version from reading an older one's events, and the other way round.
    private static List<String> incompatibilities(Schema older, Schema newer) {
        return Stream.concat(
                        mismatches(newer, older).stream(),
                        mismatches(PayloadKinds.tolerant(older, newer), newer).stream())
                .toList();
    }

    private static List<String> mismatches(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(mismatch -> mismatch.getType().name())
                .toList();
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
