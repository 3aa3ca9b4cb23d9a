package dev.parley.failpoints.agent;

import dev.parley.failpoints.FailPoint;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Edits that let a method pass a fail point.
final class PointEdits {

    private static final ClassDesc PASSAGES = Passages.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc PASS =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

    private PointEdits() {}

    static MethodEdit of(FailPoint point) {
        var code =
                switch (point.moment()) {
                    case BEFORE -> before(point.key());
                    case AFTER -> after(point.key());
                };
        return new MethodEdit(
                point.className(), point.methodName(), MethodTransform.transformingCode(code));
    }

    private static CodeTransform before(String point) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                pass(code, point);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    private static CodeTransform after(String point) {
        return (code, element) -> {
            if (element instanceof ReturnInstruction) {
                pass(code, point);
            }
            code.with(element);
        };
    }

    private static void pass(CodeBuilder code, String point) {
        code.loadConstant(point).invokestatic(PASSAGES, "pass", PASS);
    }
}
