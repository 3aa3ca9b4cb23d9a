package dev.parley.simulator.telegram;

import dev.parley.simulator.world.ChangeSignal;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.World;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The updates that the bot has not confirmed yet, in order.
final class UpdateQueue {

    private final World world;
    private final TreeMap<Long, PendingUpdate> pending = new TreeMap<>();
    private final ChangeSignal signal = new ChangeSignal();
    private Set<String> allowed = Set.of();

    UpdateQueue(World world) {
        this.world = world;
    }

    /// Adds an update, unless the bot excluded its type.
    synchronized void add(String type, ObjectNode content, @Nullable Message carries) {
        if (!allowed.isEmpty() && !allowed.contains(type)) {
            return;
        }
        long id = world.ids().nextTelegramId();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("update_id", id);
        json.set(type, content);
        pending.put(id, new PendingUpdate(id, type, json, carries));
        signal.raise();
    }

    /// Restricts the types of updates; an empty set allows all.
    synchronized void allow(Set<String> types) {
        allowed = Set.copyOf(types);
    }

    /// Forgets the updates before an offset; a negative offset counts from the end.
    synchronized void confirm(long offset) {
        if (offset > 0) {
            pending.headMap(offset, false).clear();
        } else if (offset < 0) {
            while (pending.size() > -offset) {
                pending.pollFirstEntry();
            }
        }
    }

    /// The oldest updates.
    synchronized List<PendingUpdate> oldest(int limit) {
        return pending.values().stream().limit(limit).toList();
    }

    synchronized int size() {
        return pending.size();
    }

    synchronized void clear() {
        pending.clear();
    }

    /// Raised at every new update, and when waiting pollers must check again.
    ChangeSignal signal() {
        return signal;
    }
}
