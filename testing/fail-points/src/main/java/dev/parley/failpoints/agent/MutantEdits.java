package dev.parley.failpoints.agent;

import dev.parley.failpoints.Mutant;

import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodTransform;
import java.util.List;

/// Edits that make a service break a rule.
final class MutantEdits {

    private MutantEdits() {}

    static List<MethodEdit> of(Mutant mutant) {
        return switch (mutant) {
            case FENCE_OPEN ->
                    List.of(
                            new MethodEdit(
                                    "dev.parley.support.kafka.consumer.PartitionLease",
                                    "await",
                                    returningFalse()));
        };
    }

    private static MethodTransform returningFalse() {
        return (method, element) -> {
            if (element instanceof CodeModel) {
                method.withCode(code -> code.iconst_0().ireturn());
            } else {
                method.with(element);
            }
        };
    }
}
