package org.parlance.cli.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at the machine: Java, memory, places to write, ports. */
final class MachineChecks {
    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_MEGABYTES = 256;

    private MachineChecks() {}

    static List<Finding> all() {
        return List.of(java(), memory(), write(Path.of("")), port("server", 5005), port("action server", 5055));
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        String found = "%s (%s)".formatted(System.getProperty("java.version"), System.getProperty("java.vendor"));
        return version >= OLDEST_JAVA
                ? Finding.ok("Java", found)
                : Finding.warn("Java", found, "install Java %d or newer.".formatted(OLDEST_JAVA));
    }

    private static Finding memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        String found = "%d MB for Java, %d processors"
                .formatted(megabytes, Runtime.getRuntime().availableProcessors());
        return megabytes >= LEAST_MEGABYTES
                ? Finding.ok("memory", found)
                : Finding.warn("memory", found, "PARLANCE_OPTS=-Xmx512m gives it more.");
    }

    private static Finding write(Path folder) {
        Path absolute = folder.toAbsolutePath();
        try {
            Files.delete(Files.createTempFile(absolute, ".parlance-doctor", ""));
            return Finding.ok("write access", absolute.toString());
        } catch (IOException e) {
            return Finding.warn(
                    "write access", "%s can't be written to".formatted(absolute), "run in a folder of your own.");
        }
    }

    private static Finding port(String what, int port) {
        String title = "port " + port;
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
            return Finding.ok(title, "free for the " + what);
        } catch (IOException e) {
            return Finding.warn(title, "taken", "another %s runs already; -p names another port.".formatted(what));
        }
    }
}
