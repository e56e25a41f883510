package org.parlance.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Reads {@code languages}: a list of languages to tell apart, or a mapping that gives each a pipeline. */
final class LanguagesReader {
    /** The languages in order, and their pipelines where it is a mapping. */
    record Read(List<String> languages, List<LanguagePipeline> pipelines) {}

    private final Problems problems;

    private LanguagesReader(Problems problems) {
        this.problems = problems;
    }

    static Read read(YamlMapping file, Problems problems) {
        return file.present("languages")
                .map(node -> new LanguagesReader(problems).read(node))
                .orElse(new Read(List.of(), List.of()));
    }

    private Read read(YamlNode node) {
        if (node instanceof YamlMapping each) {
            List<LanguagePipeline> pipelines = new ArrayList<>();
            each.entries().forEach(entry -> pipelines.add(pipeline(entry)));
            return new Read(pipelines.stream().map(LanguagePipeline::language).toList(), pipelines);
        }
        Optional<YamlSequence> list = node.asSequence("The value of \"languages\"", problems);
        List<String> codes = list.map(all -> all.texts("A language", problems)).orElse(List.of());
        codes.forEach(code -> check(code, node.location()));
        return new Read(codes, List.of());
    }

    private LanguagePipeline pipeline(YamlEntry entry) {
        check(entry.name(), entry.key().location());
        if (entry.value().isNull()) {
            return new LanguagePipeline(entry.name(), Optional.empty());
        }
        Optional<YamlMapping> own = entry.value().asMapping("The language \"%s\"".formatted(entry.name()), problems);
        own.ifPresent(keys -> keys.unknownKeys(Set.of("pipeline"), Severity.WARNING, "a language", problems));
        return new LanguagePipeline(entry.name(), own.flatMap(keys -> ConfigReader.pipeline(keys, problems)));
    }

    private void check(String code, Location where) {
        LanguageCode.check(code, where).ifPresent(problems::add);
    }
}
