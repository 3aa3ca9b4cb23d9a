package dev.parley.failpoints;

import dev.parley.support.kafka.consumer.PartitionLease;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Program that passes the fence of the egress services once for each line that it reads, and
/// prints a line with the time for each passage.
final class FenceWalker {

    private FenceWalker() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        while (input.readLine() != null) {
            var _ = PartitionLease.await();
            System.out.println("passed at " + Instant.now());
        }
    }
}
