package dev.parley.schemas;

import java.io.IOException;
import java.util.List;

/// Freezes today's schema of each topic that differs from its newest release: run it before a
/// version goes out, then commit what it wrote.
///
/// `mvn -pl schemas -am test-compile exec:java -Dexec.mainClass=dev.parley.schemas.FreezeRelease
/// -Dexec.classpathScope=test`, or the main method from an IDE, with `schemas` as the directory.
public final class FreezeRelease {

    private FreezeRelease() {}

    /// Freezes what changed.
    ///
    /// @param args none
    public static void main(String[] args) throws IOException {
        for (var topic : TopicSchema.values()) {
            var releases = Release.all().stream().filter(each -> each.topic() == topic).toList();
            if (releases.isEmpty() || !newest(releases).schema().equals(topic.today())) {
                new Release(topic, releases.size() + 1).freeze(GoldenEvents.of(topic));
            }
        }
    }

    private static Release newest(List<Release> releases) {
        return releases.getLast();
    }
}
