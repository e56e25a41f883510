package org.parlance.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What this process has cost since it was started. */
public final class ProcessCost {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private ProcessCost() {}

    /** Time and CPU seconds, and where the system tells it (Linux) the most memory that was resident. */
    public static Map<Figure, Double> soFar() throws IOException {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        figures.put(Figure.TRAINING_SECONDS, millis / 1e3);
        figures.put(
                Figure.TRAINING_CPU_SECONDS,
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9);
        peakKilobytes().ifPresent(kilobytes -> figures.put(Figure.PEAK_MEGABYTES, kilobytes * 1024 / 1e6));
        return figures;
    }

    private static Optional<Long> peakKilobytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        }
    }
}
