package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Answer;
import dev.parley.delivery.Mentions;
import dev.parley.delivery.Time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Discord as a list of messages: it knows a nonce for two minutes, and fails as it is told.
final class FakeDiscord implements DiscordChannels {

    private static final Duration NONCE_WINDOW = Duration.ofMinutes(2);

    private final Time time;
    private final List<Shown> messages = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    FakeDiscord(Time time) {
        this.time = time;
    }

    /// The next call ends like this, and nothing is done.
    void failBefore(Answer answer) {
        faults.add(new Fault(answer, false));
    }

    /// The next call is done and ends like this.
    void failAfter(Answer answer) {
        faults.add(new Fault(answer, true));
    }

    List<Shown> messages() {
        return List.copyOf(messages);
    }

    List<String> texts() {
        return messages.stream().map(message -> message.draft().text()).toList();
    }

    /// Everything asked of it, in order.
    List<String> calls() {
        return List.copyOf(done);
    }

    @Override
    public synchronized Answer send(Draft draft) {
        return with("send", () -> new Answer.Done(create(draft)));
    }

    private String create(Draft draft) {
        var known = messages.stream().filter(message -> isRepeat(message, draft)).findFirst();
        if (known.isPresent()) {
            return known.get().id();
        }
        messages.add(new Shown(Integer.toString(messages.size() + 1), draft, time.now()));
        return messages.getLast().id();
    }

    private boolean isRepeat(Shown message, Draft draft) {
        var age = Duration.between(message.at(), time.now());
        return message.draft().nonce().equals(draft.nonce()) && age.compareTo(NONCE_WINDOW) < 0;
    }

    @Override
    public synchronized Sighting look(Draft draft) {
        done.add("look");
        return messages.stream()
                .filter(message -> message.draft().text().equals(draft.text()))
                .filter(message -> Objects.equals(message.draft().replyTo(), draft.replyTo()))
                .findFirst()
                .<Sighting>map(message -> new Sighting.There(message.id()))
                .orElseGet(Sighting.NotThere::new);
    }

    @Override
    public synchronized Answer edit(String channel, String id, String text, Mentions mentions) {
        return with("edit " + id, () -> new Answer.Done(id));
    }

    @Override
    public synchronized Answer delete(String channel, String id) {
        return with("delete " + id, () -> new Answer.Done(null));
    }

    @Override
    public synchronized Answer react(String channel, String id, String emoji) {
        return with("react " + id + " " + emoji, () -> new Answer.Done(null));
    }

    @Override
    public synchronized Answer type(String channel) {
        return with("type " + channel, () -> new Answer.Done(null));
    }

    private Answer with(String call, java.util.function.Supplier<Answer> doing) {
        done.add(call);
        var fault = Optional.ofNullable(faults.poll());
        if (fault.isPresent() && !fault.get().applied()) {
            return fault.get().answer();
        }
        var answer = doing.get();
        return fault.map(Fault::answer).orElse(answer);
    }

    /// A message that people see.
    record Shown(String id, Draft draft, Instant at) {}

    private record Fault(Answer answer, boolean applied) {}
}
