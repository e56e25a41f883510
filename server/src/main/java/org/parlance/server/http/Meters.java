package org.parlance.server.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** Counts and times what the server does; labels never hold a conversation's id. */
public final class Meters {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /**
     * @param waiting how many accepted messages wait for their turn
     */
    public Meters(Supplier<Number> waiting) {
        Gauge.builder("bot.inbox.depth", waiting).register(registry);
        Gauge.builder("jvm.memory.used", () -> ManagementFactory.getMemoryMXBean()
                        .getHeapMemoryUsage()
                        .getUsed())
                .baseUnit("bytes")
                .tag("area", "heap")
                .register(registry);
    }

    Timer.Sample begin() {
        return Timer.start(registry);
    }

    /** A turn ended; {@code outcome} is one of a few words. */
    void turn(Timer.Sample begun, String channel, String outcome) {
        begun.stop(Timer.builder("bot.turn.duration")
                .tag("channel", channel)
                .tag("outcome", outcome)
                .register(registry));
    }

    /** A delivery ended; {@code outcome} is one of a few words. */
    public void delivery(String channel, String outcome) {
        Counter.builder("bot.delivery")
                .tag("channel", channel)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    /** A channel did not accept a message; {@code reason} is one of a few words. */
    void rejected(String channel, String reason) {
        Counter.builder("bot.webhook.rejected")
                .tag("channel", channel)
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    /** All figures in Prometheus' text format. */
    String scrape() {
        return registry.scrape();
    }
}
