package dev.parley.support.kafka.consumer;

/// Right to cause effects for the records of one partition: it holds while the partition belongs to
/// this instance and its membership in the group is proven.
///
/// A process that was stopped, or cut off from the broker, for longer than the session timeout goes
/// on in the middle of a record that another instance has taken over. It must ask for the lease
/// immediately before each effect that cannot be undone.
public final class PartitionLease {

    private static final ScopedValue<PartitionLease> CURRENT = ScopedValue.newInstance();

    private final MembershipProof proof;
    private volatile boolean ended;

    PartitionLease(MembershipProof proof) {
        this.proof = proof;
    }

    /// Returns as soon as the partition of the record that the current thread handles is proven to
    /// belong to this instance. A thread that handles no record is not held up.
    ///
    /// @return whether it had to wait for a proof
    /// @throws InterruptedException when the partition belongs to another instance, which handles
    ///   the record again, or when the thread is interrupted
    public static boolean await() throws InterruptedException {
        if (!CURRENT.isBound()) {
            return false;
        }
        var lease = CURRENT.get();
        return lease.proof.await(() -> lease.ended);
    }

    /// Runs the handling of a record under this lease.
    ///
    /// @return the handling's result
    <T, X extends Exception> T during(ScopedValue.CallableOp<T, X> handling) throws X {
        return ScopedValue.where(CURRENT, this).call(handling);
    }

    /// Ends the lease for good: the partition has left this instance.
    void end() {
        ended = true;
        proof.partitionLost();
    }
}
