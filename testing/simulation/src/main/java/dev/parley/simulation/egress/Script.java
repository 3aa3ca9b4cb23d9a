package dev.parley.simulation.egress;

import dev.parley.ids.Place;
import dev.parley.simulation.egress.judge.ScriptedCommand;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.Command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Commands of one place, in order.
final class Script {

    /// Most commands of one place; marks have one digit.
    static final int MAX_COMMANDS = 4;

    private static final int MAX_EXPIRY_SECONDS = 600;

    private final Place place;
    private final Instant now;
    private final RandomGenerator random;
    private final List<ScriptedCommand> commands = new ArrayList<>();

    Script(Place place, Instant now, RandomGenerator random) {
        this.place = place;
        this.now = now;
        this.random = random;
    }

    /// Index of the next command.
    int next() {
        return commands.size();
    }

    /// Chooses the number of parts of a text.
    int parts() {
        return Math.max(1, random.nextInt(8) - 4);
    }

    /// Adds a command that shows a text of some parts.
    ///
    /// @param fileIsInDoubt whether the platform cannot deduplicate the text's file
    void add(Action action, int parts, boolean fileIsInDoubt) {
        add(action, uuid(), parts, fileIsInDoubt);
    }

    /// Adds a command of a turn.
    void add(Action action, UUID turn, int parts, boolean fileIsInDoubt) {
        var once = new ArrayList<>(Texts.marks(next(), parts));
        var file = Texts.file(next(), parts);
        if (!fileIsInDoubt) {
            once.addAll(file);
        }
        add(action, turn, once, fileIsInDoubt ? file : List.of(), false);
    }

    /// Adds a command that begins the answer of a turn and shows no text.
    void addBegin(Action action, UUID turn) {
        add(action, turn, List.of(), List.of(), false);
    }

    /// Adds a command that the platform cannot deduplicate.
    void addAtMostOnce(Action action) {
        add(action, uuid(), List.of(), List.of(next() + ".0"), false);
    }

    /// Adds a command that edits the place's message.
    void addEdit(Action action) {
        add(action, uuid(), List.of(next() + ".e"), List.of(), true);
    }

    private void add(
            Action action, UUID turn, List<String> once, List<String> atMostOnce, boolean edits) {
        var notAfter =
                random.nextInt(8) == 0
                        ? now.plus(Duration.ofSeconds(1 + random.nextInt(MAX_EXPIRY_SECONDS)))
                        : null;
        var command = new Command(uuid(), place, turn, List.of(), now, notAfter, action);
        commands.add(new ScriptedCommand(command, once, atMostOnce, edits));
    }

    /// Chooses an id.
    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    List<ScriptedCommand> commands() {
        return List.copyOf(commands);
    }
}
