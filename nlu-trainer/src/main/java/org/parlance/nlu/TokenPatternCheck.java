package org.parlance.nlu;

import java.util.regex.PatternSyntaxException;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.text.PythonRegex;
import org.parlance.core.yaml.YamlNode;

/** Looks whether a tokenizer's {@code token_pattern} is a regular expression. */
final class TokenPatternCheck {
    private TokenPatternCheck() {}

    static void check(ComponentConfig config, Problems problems) {
        config.settings().value("token_pattern").ifPresent(pattern -> {
            try {
                PythonRegex.compile(pattern.toString(), false);
            } catch (PatternSyntaxException e) {
                Location where = config.source()
                        .get("token_pattern")
                        .map(YamlNode::location)
                        .orElse(config.where());
                problems.add(Problem.error(where, "The \"token_pattern\" is not a valid regular expression.")
                        .because(e.getDescription() + "."));
            }
        });
    }
}
