package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Tests of the packaged jar as a process of its own.
class ProcessIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = Path.of("target", "simulator-server.jar");

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void printsItsAddressAndStopsOnSigterm() throws Exception {
        Process simulator = start("0");
        assertThat(firstLine(simulator)).matches("simulator ready on http://127\\.0\\.0\\.1:\\d+");

        simulator.destroy();

        assertThat(simulator.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endsWithOneLineWhenItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process simulator = start(Integer.toString(taken.getLocalPort()));

            assertThat(firstLine(simulator)).contains("port " + taken.getLocalPort() + " is taken");
            assertThat(simulator.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(simulator.exitValue()).isEqualTo(1);
        }
    }

    private Process start(String port) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(JAVA.toString(), "-Xmx96m", "-jar", JAR.toString())
                        .redirectErrorStream(true);
        builder.environment().put("SERVER_PORT", port);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        return String.valueOf(output.readLine());
    }
}
