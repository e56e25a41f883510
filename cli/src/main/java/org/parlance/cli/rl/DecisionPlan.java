package org.parlance.cli.rl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.policy.rl.RlPlan;
import org.parlance.policy.rl.RlReader;

/**
 * What rl.yml says of a project, as read and as kept in its model.
 *
 * @param plan as read
 * @param plain the file's content, JSON-like
 */
public record DecisionPlan(RlPlan plan, Map<String, Object> plain) {
    /** Lies beside config.yml. */
    public static final String FILE = "rl.yml";

    /** The file beside a configuration; absent where there is none. */
    public static Optional<Path> fileBeside(Path config) {
        return Optional.of(config.resolveSibling(FILE)).filter(Files::isRegularFile);
    }

    /** Reads the file against a domain; empty when it can't be used. */
    public static Optional<DecisionPlan> read(Path file, YamlReader yaml, Domain domain, Problems problems) {
        return yaml.read(file, problems)
                .flatMap(node -> node.asMapping("A plan for learned decisions", problems))
                .flatMap(content -> of(content, domain, problems));
    }

    /**
     * Reads back what a model keeps.
     *
     * @throws org.parlance.core.problem.ParlanceException when it is no plan for this domain
     */
    public static DecisionPlan of(Settings settings, Domain domain) {
        Problems problems = new Problems();
        YamlReader yaml = new YamlReader(name -> Optional.of("${" + name + "}"), YamlLimits.DEFAULT);
        Optional<DecisionPlan> plan = yaml.read(FILE, YamlWriter.write(settings.values()), problems)
                .flatMap(node -> node.asMapping("A plan for learned decisions", problems))
                .flatMap(content -> of(content, domain, problems));
        problems.throwIfErrors(Kind.DATA);
        return plan.orElseThrow();
    }

    private static Optional<DecisionPlan> of(YamlMapping content, Domain domain, Problems problems) {
        return RlReader.read(content, domain, problems).map(plan -> new DecisionPlan(plan, content.plain()));
    }
}
