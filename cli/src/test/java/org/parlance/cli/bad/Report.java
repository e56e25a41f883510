package org.parlance.cli.bad;

import java.util.Set;

/** A run as a golden file shows it; times, sizes and names of models, which differ from run to run, are left out. */
record Report(String command, Ran ran, Set<String> left) {
    String text() {
        StringBuilder text = new StringBuilder("$ " + command + "\n");
        text.append(stable(ran.err()));
        if (!ran.out().isEmpty()) {
            text.append("--- output\n").append(stable(ran.out()));
        }
        text.append("--- exit code ").append(ran.code()).append('\n');
        left.forEach(file -> text.append("--- new file ").append(stable(file)).append('\n'));
        return text.toString();
    }

    private static String stable(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("\\d{8}-\\d{6}-[0-9a-f]{8}", "MODEL")
                .replaceAll("(?m)^\\d\\d:\\d\\d:\\d\\d\\.\\d{3} ", "TIME ")
                .replaceAll("(?m)^  \\S+ +\\d+\\.\\d\\d s\\n", "")
                .replaceAll("\\d+\\.\\d\\d (s|MB)\\b", "N $1");
    }
}
