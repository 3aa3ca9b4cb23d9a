package dev.parley.support.kafka.consumer;

/// Limits of the records in memory: of all, of one partition's share, of one key's queue.
///
/// A partition is held back only when all records together reach the limit and its own reach its
/// equal share: one busy partition may use everything that the others leave.
///
/// @param records limit of all records
/// @param resumeLoad part of the limit below which partitions that were held back are read again
/// @param bytes limit of all records' bytes
record MemoryQuota(int records, double resumeLoad, long bytes) {

    /// Part of the heap that records may take as bytes; decoded and handled, each takes several
    /// times that.
    private static final int HEAP_PART = 8;

    private static final int KEY_PART = 8;

    /// Above what a handler looks ahead, so that its view of its key is the same under load.
    private static final int MAX_KEY_RECORDS = 64;

    /// The quota of a consumer with these settings in this process.
    static MemoryQuota of(ParallelConsumerSettings settings) {
        var records = settings.maxInFlight() + settings.maxQueued();
        return new MemoryQuota(
                records,
                (settings.maxInFlight() + settings.maxQueued() / 2.0) / records,
                Runtime.getRuntime().maxMemory() / HEAP_PART);
    }

    /// True if a partition is to be held back.
    ///
    /// @param all use of all partitions
    /// @param own use of the partition
    /// @param partitions number of partitions that share the quota
    boolean isExceeded(MemoryUse all, MemoryUse own, int partitions) {
        return load(all) >= 1 && load(own) >= 1.0 / partitions;
    }

    /// True if a partition that was held back may be read again.
    boolean hasRoom(MemoryUse all, MemoryUse own, int partitions) {
        return load(all) < resumeLoad || load(own) < resumeLoad / partitions;
    }

    /// Limit of the records that wait for one key.
    int keyRecords() {
        return Math.clamp(records / KEY_PART, 1, MAX_KEY_RECORDS);
    }

    /// Limit of the bytes that wait for one key.
    long keyBytes() {
        return bytes / KEY_PART;
    }

    private double load(MemoryUse use) {
        return Math.max((double) use.records() / records, (double) use.bytes() / bytes);
    }
}
