package dev.parley.discord.operation;

/// The way to one resource, and the key under which Discord counts it.
///
/// @param method HTTP method
/// @param template the path with its parameters' names, such as `/channels/{channel}/messages`
/// @param major the value of the parameter that has a limit of its own: the channel
/// @param path the path with its parameters' values, from the API's base
public record Route(String method, String template, String major, String path) {

    /// What shares one limit: method, template and major parameter.
    public String key() {
        return method + " " + template + " " + major;
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
