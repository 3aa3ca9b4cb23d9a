import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A contestant's side of the bench: reads operations from standard input, hands each one to the
/// client under test at its time, and prints what the client says became of it.
///
/// `PREPARE {…}` makes a fresh client and is answered by `READY`; `GO` submits, and ends with
/// `DONE`.
final class Rounds {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /// A client under test.
    interface Client extends AutoCloseable {
        /// Hands an operation over; the stage ends with the message's id, or as the client fails.
        CompletionStage<String> submit(JsonNode operation);
    }

    /// Makes a fresh client.
    interface Factory {
        Client make(JsonNode settings) throws Exception;
    }

    private Rounds() {}

    static void play(Factory factory) throws Exception {
        System.setOut(System.err);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var operations = new ArrayList<JsonNode>();
        Client client = null;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("PREPARE")) {
                client = factory.make(JSON.readTree(line.substring("PREPARE".length())));
                OUT.println("READY");
            } else if (line.equals("GO")) {
                run(client, operations);
                operations.clear();
                OUT.println("DONE");
                client.close();
            } else {
                operations.add(JSON.readTree(line));
            }
        }
        System.exit(0);
    }

    private static void run(Client client, List<JsonNode> operations) {
        var begun = System.nanoTime();
        var all = new ArrayList<CompletableFuture<?>>();
        for (var operation : operations) {
            var due = begun + TimeUnit.MILLISECONDS.toNanos(operation.path("at").asLong());
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var told =
                    client.submit(operation)
                            .handle((message, failure) -> {
                                tell(operation, message, failure);
                                return null;
                            });
            all.add(told.toCompletableFuture());
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }

    private static void tell(JsonNode operation, String message, Throwable failure) {
        var why = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        var line =
                JSON.valueToTree(
                        Map.of(
                                "id", operation.path("id").asText(),
                                "outcome", why == null ? "ok" : "failed",
                                "message", message == null ? "" : message,
                                "error", why == null ? "" : String.valueOf(why)));
        OUT.println(line);
    }

    static String env(String name) {
        return System.getenv(name);
    }
}
