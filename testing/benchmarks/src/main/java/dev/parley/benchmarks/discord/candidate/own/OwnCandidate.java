package dev.parley.benchmarks.discord.candidate.own;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Main class of our own candidate: speaks the same line protocol as the peers.
public final class OwnCandidate {

    private final PrintStream out;
    private final List<JsonNode> operations = new ArrayList<>();
    private @Nullable DiscordClientAdapter client;

    private OwnCandidate(PrintStream out) {
        this.out = out;
    }

    /// Runs rounds until standard input ends.
    ///
    /// @param args ignored
    public static void main(String[] args) throws IOException, InterruptedException {
        var stdout = new FileOutputStream(FileDescriptor.out);
        new OwnCandidate(new PrintStream(stdout, true, StandardCharsets.UTF_8)).run();
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("PREPARE")) {
                var round = JsonMapper.shared().readTree(line.substring("PREPARE".length()));
                client = DiscordClientAdapter.create(round);
                out.println("READY");
            } else if (line.equals("GO") && client != null) {
                runRound(client);
                out.println("DONE");
                client.close();
            } else {
                operations.add(JsonMapper.shared().readTree(line));
            }
        }
    }

    private void runRound(DiscordClientAdapter fresh) throws InterruptedException {
        var begun = System.nanoTime();
        var reported = new ArrayList<CompletableFuture<?>>();
        for (var operation : operations) {
            var due = begun + TimeUnit.MILLISECONDS.toNanos(operation.path("at").asLong());
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            reported.add(fresh.submit(operation).thenAccept(result -> report(operation, result)));
        }
        CompletableFuture.allOf(reported.toArray(CompletableFuture[]::new)).join();
        operations.clear();
    }

    private void report(JsonNode operation, DiscordClientAdapter.SubmissionResult result) {
        out.println(
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "id",
                                        operation.path("id").asString(),
                                        "outcome",
                                        result.outcome(),
                                        "message",
                                        result.message(),
                                        "error",
                                        result.error())));
    }
}
