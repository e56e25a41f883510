package org.parlance.cli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlSequence;

/**
 * What is to be measured on what, from a file; its paths are seen from its own folder.
 *
 * @param sets the data sets
 * @param configs configuration files; empty for those built in
 */
record NluPlan(List<NluSet> sets, List<Path> configs) {
    private static final Set<String> KEYS = Set.of("sets", "configs");
    private static final Set<String> SET_KEYS = Set.of("name", "train", "test", "folds", "out_of_scope", "append");

    NluPlan {
        sets = List.copyOf(sets);
        configs = List.copyOf(configs);
    }

    static NluPlan read(Path file) {
        Problems problems = new Problems();
        Optional<YamlMapping> root = YamlReader.ofProcess()
                .read(file, problems)
                .flatMap(node -> node.asMapping("A plan of measurements", problems));
        NluPlan plan =
                root.map(content -> new Reader(file, problems).plan(content)).orElse(new NluPlan(List.of(), List.of()));
        if (plan.sets().isEmpty() && !problems.hasErrors()) {
            problems.error(Location.ofFile(file.toString()), "This plan names no sets.");
        }
        problems.throwIfErrors(Kind.USAGE);
        return plan;
    }

    private record Reader(Path file, Problems problems) {
        NluPlan plan(YamlMapping content) {
            content.unknownKeys(KEYS, Severity.ERROR, "a plan of measurements", problems);
            List<NluSet> sets = content
                    .sequence("sets", problems)
                    .map(items -> items.mappings("A set", problems))
                    .orElse(List.of())
                    .stream()
                    .map(this::set)
                    .toList();
            return new NluPlan(sets, files(content, "configs"));
        }

        private NluSet set(YamlMapping item) {
            item.unknownKeys(SET_KEYS, Severity.ERROR, "a set", problems);
            String name = item.require("name", "A set", problems)
                    .flatMap(node -> node.asText("The name of a set", problems))
                    .orElse("");
            List<Map<String, Object>> append = item
                    .sequence("append", problems)
                    .map(items -> items.mappings("A component", problems))
                    .orElse(List.of())
                    .stream()
                    .map(YamlMapping::plain)
                    .toList();
            return new NluSet(name, parts(item), Set.copyOf(texts(item, "out_of_scope")), append);
        }

        private List<NluSet.Part> parts(YamlMapping item) {
            List<Path> folds = files(item, "folds");
            List<Path> train = files(item, "train");
            List<Path> test = files(item, "test");
            boolean folded = folds.size() > 1 && train.isEmpty() && test.isEmpty();
            if (!folded && (!folds.isEmpty() || train.isEmpty() || test.size() != 1)) {
                problems.error(
                        item.location(), "A set needs \"train\" and one file under \"test\", or several \"folds\".");
                return List.of();
            }
            return folded ? NluSet.folds(folds) : List.of(new NluSet.Part(train, test.get(0)));
        }

        private List<Path> files(YamlMapping item, String key) {
            List<Path> files = new ArrayList<>();
            for (String text : texts(item, key)) {
                Path path = file.toAbsolutePath().resolveSibling(text).normalize();
                if (!Files.isRegularFile(path)) {
                    Location where = item.get(key).map(YamlNode::location).orElse(item.location());
                    problems.error(where, "There is no file %s.".formatted(path));
                }
                files.add(path);
            }
            return files;
        }

        /** One text or a list of them. */
        private List<String> texts(YamlMapping item, String key) {
            Optional<YamlNode> value = item.present(key);
            if (value.isPresent() && value.get() instanceof YamlSequence list) {
                return list.texts("An item of \"%s\"".formatted(key), problems);
            }
            return item.text(key, problems).stream().toList();
        }
    }
}
