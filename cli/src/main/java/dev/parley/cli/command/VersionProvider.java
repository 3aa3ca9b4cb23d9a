package dev.parley.cli.command;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/// The version that the build wrote into the jar's manifest.
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version =
                Optional.ofNullable(VersionProvider.class.getPackage().getImplementationVersion())
                        .orElse("(unpackaged)");
        return new String[] {"parley " + version + ", Java " + Runtime.version()};
    }
}
