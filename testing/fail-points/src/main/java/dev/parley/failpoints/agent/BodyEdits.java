package dev.parley.failpoints.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/// Changes of a method's body.
final class BodyEdits {

    private static final ClassDesc BROKEN_RULES =
            BrokenRules.class.describeConstable().orElseThrow();
    private static final ClassDesc EXCEPTION = Exception.class.describeConstable().orElseThrow();

    private static final ClassDesc LIST = List.class.describeConstable().orElseThrow();

    private BodyEdits() {}

    /// Replaces the whole body.
    static MethodTransform replacedBy(Consumer<CodeBuilder> body) {
        return (method, element) -> {
            if (element instanceof CodeModel) {
                method.withCode(body);
            } else {
                method.with(element);
            }
        };
    }

    /// Puts code before the body.
    static MethodTransform startingWith(Consumer<CodeBuilder> prologue) {
        return MethodTransform.transformingCode(
                new CodeTransform() {
                    @Override
                    public void atStart(CodeBuilder code) {
                        prologue.accept(code);
                    }

                    @Override
                    public void accept(CodeBuilder code, CodeElement element) {
                        code.with(element);
                    }
                });
    }

    /// Lets a method without result return when it would throw an exception.
    static MethodTransform swallowingExceptions() {
        return (method, element) -> {
            if (element instanceof CodeModel body) {
                method.withCode(code ->
                        code.trying(
                                        guarded -> body.forEach(guarded::with),
                                        caught -> caught.catching(EXCEPTION, each -> each.pop()))
                                .return_());
            } else {
                method.with(element);
            }
        };
    }

    /// Lets a method read null from a field.
    static MethodTransform readingNull(String field) {
        return MethodTransform.transformingCode((code, element) -> {
            code.with(element);
            if (element instanceof FieldInstruction read && read.name().equalsString(field)) {
                code.pop().aconst_null().checkcast(read.typeSymbol());
            }
        });
    }

    /// Lets a method call a [BrokenRules] method instead of an interface's method.
    ///
    /// @param called the interface's method, which takes no parameters
    static MethodTransform callingInstead(String called, String broken, MethodTypeDesc type) {
        return MethodTransform.transformingCode((code, element) -> {
            if (element instanceof InvokeInstruction call
                    && call.name().equalsString(called)
                    && call.isInterface()) {
                code.invokestatic(BROKEN_RULES, broken, type);
            } else {
                code.with(element);
            }
        });
    }

    /// Lets a method return its list in reverse.
    static MethodTransform reversingResult() {
        return MethodTransform.transformingCode((code, element) -> {
            if (element instanceof ReturnInstruction) {
                code.invokeinterface(LIST, "reversed", MethodTypeDesc.of(LIST));
            }
            code.with(element);
        });
    }

    /// Lets a method change its first parameter, a text, before its body.
    static MethodTransform changingFirst(String broken) {
        return startingWith(code ->
                code.aload(1)
                        .invokestatic(
                                BROKEN_RULES,
                                broken,
                                MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_String))
                        .astore(1));
    }

    /// Lets a method without result return at once in every fifth call.
    static MethodTransform skippingEveryFifth() {
        return startingWith(code ->
                code.invokestatic(
                                BROKEN_RULES,
                                "isFifth",
                                MethodTypeDesc.of(ConstantDescs.CD_boolean))
                        .ifThen(CodeBuilder::return_));
    }
}
