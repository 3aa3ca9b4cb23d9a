package dev.parley.cli.check;

import dev.parley.cli.settings.CliSettings;
import dev.parley.cli.settings.KnownSettings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The check that each setting has the form that its service expects, before anything starts.
///
/// It prints no value of a setting that may hold a secret.
final class SettingsCheck {

    /// Names with our prefix that the command line reads itself.
    private static final Set<String> OWN = Set.of("PARLEY_DIRECTORY", "PARLEY_DEBUG");

    private SettingsCheck() {}

    static List<Finding> run(CliSettings settings) {
        var findings = new ArrayList<Finding>();
        KnownSettings.all()
                .forEach((name, kind) ->
                        settings.get(name)
                                .map(String::strip)
                                .filter(value -> !kind.check().accepts(value))
                                .ifPresent(value ->
                                        findings.add(
                                                new Finding.Problem(
                                                        name
                                                                + shown(name, value)
                                                                + ", expected "
                                                                + kind.expectation(),
                                                        "correct it in .env or in the"
                                                                + " environment"))));
        for (var name : KnownSettings.all().keySet()) {
            settings.unreadableFile(name)
                    .map(path ->
                            new Finding.Problem(
                                    "%s_FILE is '%s', which is empty or cannot be read"
                                            .formatted(name, path),
                                    "correct it in .env or in the environment"))
                    .ifPresent(findings::add);
        }
        defaultModel(settings).ifPresent(findings::add);
        for (var name : settings.names()) {
            if (KnownSettings.isSetByUp(name)) {
                findings.add(
                        new Finding.Warning(
                                name + " is ignored: ./parley up starts that server itself",
                                "remove it from .env, or start the services without ./parley up"));
            } else if (name.startsWith("PARLEY_")
                    && !KnownSettings.all().containsKey(name.replaceFirst("_FILE$", ""))
                    && !OWN.contains(name)) {
                findings.add(
                        new Finding.Warning(
                                name + " is not a setting of Parley, so it changes nothing",
                                KnownSettings.closestTo(name)
                                        .map(known -> "did you mean " + known + "?")
                                        .orElse("the settings are in README.md")));
            }
        }
        return findings;
    }

    private static Optional<Finding> defaultModel(CliSettings settings) {
        var models =
                Arrays.stream(settings.get("PARLEY_MODELS").orElse("gpt-4o-mini").split(","))
                        .map(String::strip)
                        .toList();
        return settings.get("PARLEY_DEFAULT_MODEL")
                .map(String::strip)
                .filter(model -> !models.contains(model))
                .map(model ->
                        new Finding.Problem(
                                "PARLEY_DEFAULT_MODEL is '"
                                        + model
                                        + "', expected one of PARLEY_MODELS "
                                        + models,
                                "add it to PARLEY_MODELS, or choose one of them"));
    }

    private static String shown(String name, String value) {
        var mayBeSecret =
                name.contains("TOKEN")
                        || name.contains("KEY")
                        || name.contains("PASSWORD")
                        || name.endsWith("_URL")
                        || name.contains("WEBHOOK");
        return mayBeSecret && !name.endsWith("BASE_URL")
                ? " has another form than expected"
                : " is '" + value.replaceAll("://\\S*@", "://***@") + "'";
    }
}
