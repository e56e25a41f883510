package org.parlance.core.yaml;

import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Words the complaint about a value of the wrong kind. */
final class Expected {
    private Expected() {}

    static void report(YamlNode found, String what, String expected, Problems problems) {
        String message = "%s must be %s, but this is %s.".formatted(what, expected, found.kind());
        problems.add(Problem.error(found.location(), message).maybe(hint(found, expected)));
    }

    private static String hint(YamlNode found, String expected) {
        if (!(found instanceof YamlScalar scalar) || scalar.isNull()) {
            return "";
        }
        if (expected.equals("text")) {
            return "it should be quoted: \"" + scalar.text() + "\".";
        }
        if (expected.startsWith("a mapping") && scalar.text().matches("[\\w-]+:\\S.*")) {
            return "a space is missing after the colon.";
        }
        if (expected.equals("a list") && scalar.text().startsWith("-")) {
            return "a space is missing after the dash.";
        }
        boolean quoted = scalar.style() == YamlScalar.Style.QUOTED && !expected.startsWith("a mapping");
        return quoted && CoreSchema.resolve(scalar.text()) != (Object) scalar.text() ? "the quotes should go." : "";
    }
}
