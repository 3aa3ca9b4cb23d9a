package dev.parley.support.ingress.config;

/// The parameters by which the ingress services differ in [IngressConfiguration].
///
/// @param platform the platform's name, as in `discord`
/// @param queueCapacity the number of events that may await Kafka's acknowledgement before the
///   service stops reading from its platform
public record IngressSettings(String platform, int queueCapacity) {}
