package dev.parley.cli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.local.process.ProcessSpec;
import dev.parley.local.process.StopSignal;

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

    private static final RestartBackoff QUICK =
            new RestartBackoff(
                    Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMinutes(1));

    @TempDir private Path directory;
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private List<Supervisor> running = List.of();

    private record Change(String name, ComponentStatus condition) {}

    @AfterEach
    void stop() {
        running.forEach(Supervisor::close);
    }

    @Test
    void startsAfterDependenciesAndStopsBeforeThem() {
        var supervisor =
                start(
                        List.of(
                                sleeper("database", Set.of()),
                                sleeper("service", Set.of("database"))));
        await().until(() -> isReady("service"));

        supervisor.close();

        assertThat(order(ComponentStatus.Ready.class)).containsExactly("database", "service");
        assertThat(order(ComponentStatus.Stopped.class)).containsExactly("service", "database");
    }

    @Test
    void restartsAKilledProcess() {
        var _ = start(List.of(sleeper("service", Set.of())));
        await().until(() -> isReady("service"));
        var first = pids("service").getFirst();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().untilAsserted(() -> assertThat(pids("service")).hasSize(2).doesNotHaveDuplicates());
        assertThat(changes)
                .anySatisfy(change ->
                        assertThat(change.condition())
                                .isInstanceOfSatisfying(
                                        ComponentStatus.Broken.class,
                                        broken ->
                                                assertThat(broken.reason())
                                                        .isEqualTo("ended with exit code 137")));
    }

    @Test
    void delaysEachRestartOfAFailingProcessLonger() {
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
    void leavesNoProcessAfterClosing() {
        var supervisor = start(List.of(sleeper("one", Set.of()), sleeper("two", Set.of("one"))));
        await().until(() -> isReady("two"));

        supervisor.close();

        assertThat(List.of(pids("one").getFirst(), pids("two").getFirst()))
                .allSatisfy(pid ->
                        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty());
    }

    @Test
    void rejectsAMissingDependency() {
        assertThatThrownBy(() -> start(List.of(sleeper("service", Set.of("database")))))
                .hasMessageContaining("service depends on components that do not come before it");
    }

    private Supervisor start(List<SupervisedComponent> components) {
        var supervisor =
                new Supervisor(
                        components,
                        QUICK,
                        (name, condition) -> changes.add(new Change(name, condition)));
        supervisor.start();
        running = List.of(supervisor);
        return supervisor;
    }

    private SupervisedComponent sleeper(String name, Set<String> needs) {
        return component(name, needs, "exec sleep 600");
    }

    private SupervisedComponent component(String name, Set<String> needs, String script) {
        return new SupervisedComponent(
                name,
                needs,
                () ->
                        new ProcessSpec(
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
                .filter(ComponentStatus.Ready.class::isInstance)
                .map(condition -> ((ComponentStatus.Ready) condition).pid())
                .toList();
    }

    private List<Duration> pauses(String name) {
        return changes.stream()
                .filter(change -> change.name().equals(name))
                .map(Change::condition)
                .filter(ComponentStatus.Broken.class::isInstance)
                .map(condition -> ((ComponentStatus.Broken) condition).delay())
                .toList();
    }

    private List<String> order(Class<? extends ComponentStatus> kind) {
        return changes.stream()
                .filter(change -> kind.isInstance(change.condition()))
                .map(Change::name)
                .toList();
    }
}
