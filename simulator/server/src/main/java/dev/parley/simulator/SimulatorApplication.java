package dev.parley.simulator;

import dev.parley.simulator.config.Simulator;
import dev.parley.simulator.config.SimulatorSettings;

import java.net.BindException;

/// Entry point of the simulator's process.
final class SimulatorApplication {

    private SimulatorApplication() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run(SimulatorSettings.from(System.getenv()));
        } catch (IllegalArgumentException wrong) {
            System.err.println("simulator: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private static void run(SimulatorSettings settings) throws Exception {
        Simulator simulator = new Simulator(settings);
        try {
            simulator.start();
        } catch (Exception failed) {
            if (failed.getCause() instanceof BindException || failed instanceof BindException) {
                System.err.println(
                        "simulator: port "
                                + settings.port()
                                + " is taken; stop what listens there or set SERVER_PORT");
                System.exit(1);
            }
            throw failed;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println(
                "simulator ready on http://" + settings.address() + ":" + simulator.port());
        simulator.join();
    }
}
