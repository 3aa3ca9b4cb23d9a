package dev.parley.failpoints.agent;

import java.lang.classfile.MethodTransform;

/// Edit of the methods of one name in one class.
///
/// @param className full name of the class
/// @param methodName name of its methods, all overloads with code
/// @param parameters number of their parameters; [#ANY] for all
/// @param change the change of each method
record MethodEdit(String className, String methodName, int parameters, MethodTransform change) {

    static final int ANY = -1;

    MethodEdit(String className, String methodName, MethodTransform change) {
        this(className, methodName, ANY, change);
    }
}
