package dev.parley.failpoints.agent;

import dev.parley.local.application.UnpackedApplication;
import dev.parley.local.project.ProjectHome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The classes of a packaged service, with edits as the agent applies them; only the agent's own
/// classes are shared with the test.
final class ServiceClasses extends URLClassLoader {

    private static final String AGENT = "dev.parley.failpoints.";

    private final ServiceTransformer transformer;

    private ServiceClasses(URL jar, List<MethodEdit> edits) {
        super(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        this.transformer = new ServiceTransformer(edits);
    }

    /// @param module such as `egress-discord`; its jar must be built
    static ServiceClasses of(String module, List<MethodEdit> edits) {
        try {
            var jar = UnpackedApplication.of(ProjectHome.find().jar(module));
            return new ServiceClasses(jar.toUri().toURL(), edits);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The class file of a class; empty if the service has none of that name.
    byte[] classFile(String name) throws IOException {
        try (var file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            return file == null ? new byte[0] : file.readAllBytes();
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(AGENT)) {
            return Class.forName(name);
        }
        try {
            var file = classFile(name);
            var edited = transformer.edited(this, name.replace('.', '/'), file);
            return edited == null
                    ? super.findClass(name)
                    : defineClass(name, edited, 0, edited.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /// Creates an object by a constructor that takes the arguments.
    Object create(String type, @Nullable Object... arguments) {
        return reflected(() -> {
            for (var constructor : loadClass(type).getDeclaredConstructors()) {
                if (takes(constructor, arguments)) {
                    constructor.setAccessible(true);
                    return constructor.newInstance(arguments);
                }
            }
            throw new IllegalArgumentException("no constructor of " + type);
        });
    }

    /// Calls a method of an object, or a static one of a class, that takes the arguments.
    @Nullable Object call(Object target, String name, @Nullable Object... arguments) {
        var type = target instanceof Class<?> itself ? itself : target.getClass();
        return reflected(() -> {
            var method =
                    Arrays.stream(type.getDeclaredMethods())
                            .filter(each -> each.getName().equals(name) && !each.isBridge())
                            .filter(each -> takes(each, arguments))
                            .findFirst()
                            .orElseThrow();
            method.setAccessible(true);
            return method.invoke(target, arguments);
        });
    }

    private static boolean takes(Executable executable, @Nullable Object... arguments) {
        var types = MethodType.methodType(void.class, executable.getParameterTypes()).wrap();
        return types.parameterCount() == arguments.length
                && IntStream.range(0, arguments.length)
                        .allMatch(index ->
                                arguments[index] == null
                                        || types.parameterType(index).isInstance(arguments[index]));
    }

    /// An object of an interface, all of whose methods give the same.
    Object answering(String type, Supplier<@Nullable Object> answer) {
        return reflected(() ->
                Proxy.newProxyInstance(
                        this,
                        new Class<?>[] {loadClass(type)},
                        (proxy, method, arguments) -> answer.get()));
    }

    /// @throws CalledMethodException what the called method threw
    private static <T extends @Nullable Object> T reflected(Reflection<T> work) {
        try {
            return work.run();
        } catch (InvocationTargetException e) {
            throw new CalledMethodException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Reflection<T extends @Nullable Object> {
        T run() throws ReflectiveOperationException;
    }

    /// Failure of the service's method, as its cause.
    static final class CalledMethodException extends RuntimeException {

        CalledMethodException(@Nullable Throwable cause) {
            super(cause);
        }
    }
}
