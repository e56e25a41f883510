package org.parlance.cli.conformance;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which row of docs/differences.md says why a request is answered otherwise without the switch. */
final class HttpDifferences {
    static final String NONE = "?";

    private static final Pattern ROW = Pattern.compile("row (\\d+) .*", Pattern.DOTALL);
    private static final Map<Integer, String> SERVER = Map.ofEntries(
            Map.entry(15, "H1"),
            Map.entry(16, "H1"),
            Map.entry(32, "W1"),
            Map.entry(35, "W1"),
            Map.entry(37, "W1"),
            Map.entry(38, "W1"),
            Map.entry(51, "H21"),
            Map.entry(52, "T2"),
            Map.entry(53, "T2"),
            Map.entry(56, "T2"),
            Map.entry(57, "T2"),
            Map.entry(60, "H17"),
            Map.entry(61, "H24"),
            Map.entry(62, "H2"),
            Map.entry(66, "H1"),
            Map.entry(67, "H2"),
            Map.entry(78, "H1"),
            Map.entry(81, "H4"),
            Map.entry(82, "H4"),
            Map.entry(83, "H1"),
            Map.entry(85, "H22"),
            Map.entry(86, "H22"),
            Map.entry(89, "H22"),
            Map.entry(91, "H22"),
            Map.entry(96, "H29"),
            Map.entry(99, "H16"),
            Map.entry(106, "H3"));

    private HttpDifferences() {}

    static String id(String file, String line) {
        Matcher row = ROW.matcher(line);
        return file.equals("http/server.json") && row.matches()
                ? SERVER.getOrDefault(Integer.valueOf(row.group(1)), NONE)
                : NONE;
    }
}
