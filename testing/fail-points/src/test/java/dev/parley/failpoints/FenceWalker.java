package dev.parley.failpoints;

import dev.parley.support.kafka.consumer.PartitionLease;

/// Program that passes the fence of the egress services again and again, and prints a line for each
/// time.
final class FenceWalker {

    private FenceWalker() {}

    public static void main(String[] args) throws InterruptedException {
        for (var passage = 1; ; passage++) {
            var _ = PartitionLease.await();
            System.out.println("passed " + passage);
            Thread.sleep(20);
        }
    }
}
