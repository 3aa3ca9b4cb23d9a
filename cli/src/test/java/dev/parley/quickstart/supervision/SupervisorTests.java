package dev.parley.quickstart.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.localstack.process.Launch;
import dev.parley.localstack.process.StopSignal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Small real processes that are started, killed and stopped.
class SupervisorTests {

    private static final Backoff QUICK =
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMinutes(1));

    @TempDir private Path directory;
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private List<Supervisor> running = List.of();

    private record Change(String name, Condition condition) {}

    @AfterEach
    void stop() {
        running.forEach(Supervisor::close);
    }

    @Test
    void aComponentStartsAfterWhatItNeedsAndStopsBeforeIt() {
        var supervisor =
                start(
                        List.of(
                                sleeper("database", Set.of()),
                                sleeper("service", Set.of("database"))));
        await().until(() -> isReady("service"));

        supervisor.close();

        assertThat(order(Condition.Ready.class)).containsExactly("database", "service");
        assertThat(order(Condition.Stopped.class)).containsExactly("service", "database");
    }

    @Test
    void aKilledProcessIsStartedAgain() {
        var _ = start(List.of(sleeper("service", Set.of())));
        await().until(() -> isReady("service"));
        var first = pids("service").getFirst();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().untilAsserted(() -> assertThat(pids("service")).hasSize(2).doesNotHaveDuplicates());
        assertThat(changes)
                .anySatisfy(change ->
                        assertThat(change.condition())
                                .isInstanceOfSatisfying(
                                        Condition.Broken.class,
                                        broken ->
                                                assertThat(broken.why())
                                                        .isEqualTo("ended with exit code 137")));
    }

    @Test
    void aProcessThatNeverComesUpWaitsLongerEachTime() {
        var _ = start(List.of(component("broken", Set.of(), "exit 7")));

        await().untilAsserted(() ->
                assertThat(pauses("broken"))
                        .startsWith(
                                Duration.ofMillis(20),
                                Duration.ofMillis(40),
                                Duration.ofMillis(80),
                                Duration.ofMillis(100)));
    }

    @Test
    void closingLeavesNoProcess() {
        var supervisor = start(List.of(sleeper("one", Set.of()), sleeper("two", Set.of("one"))));
        await().until(() -> isReady("two"));

        supervisor.close();

        assertThat(List.of(pids("one").getFirst(), pids("two").getFirst()))
                .allSatisfy(pid ->
                        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty());
    }

    @Test
    void aNeedThatNobodyMeetsIsRefused() {
        assertThatThrownBy(() -> start(List.of(sleeper("service", Set.of("database")))))
                .hasMessageContaining("service needs what is not before it");
    }

    private Supervisor start(List<Component> components) {
        var supervisor =
                new Supervisor(
                        components,
                        QUICK,
                        (name, condition) -> changes.add(new Change(name, condition)));
        supervisor.start();
        running = List.of(supervisor);
        return supervisor;
    }

    private Component sleeper(String name, Set<String> needs) {
        return component(name, needs, "exec sleep 600");
    }

    private Component component(String name, Set<String> needs, String script) {
        return new Component(
                name,
                needs,
                () ->
                        new Launch(
                                name,
                                List.of("/bin/sh", "-c", script),
                                Map.of(),
                                directory,
                                directory.resolve(name + ".log"),
                                pid -> script.startsWith("exec"),
                                StopSignal.TERM));
    }

    private boolean isReady(String name) {
        return !pids(name).isEmpty();
    }

    private List<Long> pids(String name) {
        return changes.stream()
                .filter(change -> change.name().equals(name))
                .map(Change::condition)
                .filter(Condition.Ready.class::isInstance)
                .map(condition -> ((Condition.Ready) condition).pid())
                .toList();
    }

    private List<Duration> pauses(String name) {
        return changes.stream()
                .filter(change -> change.name().equals(name))
                .map(Change::condition)
                .filter(Condition.Broken.class::isInstance)
                .map(condition -> ((Condition.Broken) condition).pause())
                .toList();
    }

    private List<String> order(Class<? extends Condition> kind) {
        return changes.stream()
                .filter(change -> kind.isInstance(change.condition()))
                .map(Change::name)
                .toList();
    }
}
