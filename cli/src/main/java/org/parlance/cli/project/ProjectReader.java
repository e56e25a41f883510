package org.parlance.cli.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parlance.cli.rl.DecisionPlan;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.ConfigReader;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.domain.ImpliedRule;
import org.parlance.core.domain.ReadDomain;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.domain.RetrievalIntents;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlg.ResponseReader;
import org.parlance.nlu.data.LegacyReader;
import org.parlance.nlu.data.NluCheck;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.NluReader;
import org.parlance.policy.learned.LearnedPolicy;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryReader;

/** Reads a project as Rasa would and collects the problems of all its files. */
public final class ProjectReader {
    private final YamlReader yaml;
    private final Problems problems;
    private final ResponseReader responses = new ResponseReader();

    public ProjectReader(YamlReader yaml, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** Reads everything; after an error the project is incomplete and only its problems count. */
    public Project read(ProjectPaths given, boolean domainNeeded) {
        Optional<Path> configFile = configFile(given);
        ProjectPaths paths = configFile
                .map(file -> ImportedProjects.into(given, file, yaml, problems))
                .orElse(given);
        AssistantConfig config = configFile
                .map(file -> new ConfigReader(yaml).read(file, problems))
                .orElse(AssistantConfig.DEFAULT);
        List<Document> documents = new DataFiles(yaml).of(paths.dataOption()).read(paths.data(), problems);
        NluData nlu = nlu(documents);
        long before = losses();
        ReadDomain domain = domain(paths, documents, nlu, domainNeeded);
        boolean whole = losses() == before;
        StoryData written = stories(documents, storyReader(config, domain.domain(), whole));
        StoryData stories = written.plus(implied(config, domain, written));
        Optional<Path> rl = DecisionPlan.fileBeside(paths.config());
        return new Project(
                config,
                configFile,
                domain.domain().withEndToEndActions(endToEnd(domain.domain(), stories)),
                domain.places(),
                withEndToEnd(domain.json(), endToEnd(domain.domain(), stories)),
                nlu.merge(StoryExamples.of(stories)),
                stories,
                rl.flatMap(file -> DecisionPlan.read(file, yaml, domain.domain(), problems)),
                files(documents, paths, configFile, rl));
    }

    private StoryData implied(AssistantConfig config, ReadDomain domain, StoryData written) {
        List<ImpliedRule> rules = Stream.concat(domain.impliedRules().stream(), config.impliedRules().stream())
                .toList();
        return ImpliedRules.of(rules, written, domain.domain(), problems);
    }

    private static List<Path> files(
            List<Document> documents, ProjectPaths paths, Optional<Path> config, Optional<Path> rl) {
        List<Path> files =
                new ArrayList<>(documents.stream().map(Document::path).toList());
        files.addAll(paths.domain());
        config.ifPresent(files::add);
        rl.ifPresent(files::add);
        return files.stream().sorted().distinct().toList();
    }

    /** Errors by which declarations may be missing; a defect of a known kind takes nothing away. */
    private long losses() {
        return problems.errors().stream()
                .filter(problem -> problem.kind().isEmpty())
                .count();
    }

    private static Optional<Path> configFile(ProjectPaths paths) {
        return paths.configGiven() || Files.exists(paths.config()) ? Optional.of(paths.config()) : Optional.empty();
    }

    private NluData nlu(List<Document> documents) {
        List<NluData> parts = new ArrayList<>();
        for (Document document : documents) {
            document.content().present("nlu").ifPresent(section -> parts.add(NluReader.read(section, problems)));
            document.content()
                    .present(LegacyReader.KEY)
                    .ifPresent(section -> parts.add(LegacyReader.read(section, problems)));
        }
        NluData all = NluData.merged(parts);
        NluCheck.check(all, problems);
        return all;
    }

    private ReadDomain domain(ProjectPaths paths, List<Document> documents, NluData nlu, boolean needed) {
        boolean there = paths.domain().stream().anyMatch(Files::exists);
        ReadDomain read = needed || there
                ? new DomainReader(yaml, responses::read).readMerged(paths.domain(), problems)
                : new ReadDomain(Domain.empty(), Map.of());
        Map<String, List<ResponseVariation>> trained = new LinkedHashMap<>();
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Document document : documents) {
            document.content().present("responses").ifPresent(section -> {
                trained.putAll(responses.read(section, problems));
                plain.putAll(Json.map(section.plain()));
            });
        }
        List<String> retrieval = retrievalIntents(nlu);
        Domain domain = RetrievalIntents.into(read.domain(), retrieval, trained);
        return new ReadDomain(domain, withResponses(read.json(), retrieval, plain), read.impliedRules(), read.places());
    }

    /** The intents before the slash of {@code faq/hours}, in the order of the data. */
    public static List<String> retrievalIntents(NluData nlu) {
        return nlu.retrievalKeys().stream()
                .map(key -> key.substring(0, key.indexOf('/')))
                .distinct()
                .toList();
    }

    private static Map<String, Object> withResponses(
            Map<String, Object> json, List<String> retrieval, Map<String, Object> plain) {
        Map<String, Object> merged = new LinkedHashMap<>(json);
        if (!plain.isEmpty()) {
            Map<String, Object> all = Json.map(json.get("responses"));
            all.putAll(plain);
            merged.put("responses", all);
        }
        List<Object> actions = new ArrayList<>(Json.list(json.get("actions")));
        for (String intent : retrieval) {
            if (!actions.contains("utter_" + intent)) {
                actions.add("utter_" + intent);
            }
        }
        if (!actions.isEmpty()) {
            merged.put("actions", actions);
        }
        return merged;
    }

    private static Map<String, Object> withEndToEnd(Map<String, Object> json, List<String> texts) {
        Map<String, Object> merged = new LinkedHashMap<>(json);
        if (!texts.isEmpty()) {
            merged.put("e2e_actions", texts);
        }
        return merged;
    }

    /** Those that the domain declares and those of the stories. */
    private static List<String> endToEnd(Domain domain, StoryData stories) {
        SortedSet<String> texts = new TreeSet<>(domain.endToEndActions());
        texts.addAll(stories.endToEndActions());
        return List.copyOf(texts);
    }

    /** Beside a domain with errors the names in stories aren't looked at: each would be one more complaint about the same. */
    private static StoryReader storyReader(AssistantConfig config, Domain domain, boolean whole) {
        boolean learns = config.policies().stream().flatMap(List::stream).anyMatch(policy -> policy.name()
                .equals(LearnedPolicy.NAME));
        if (!whole) {
            return StoryReader.withoutNames(domain);
        }
        return learns || config.policies().isEmpty()
                ? StoryReader.forTraining(domain)
                : StoryReader.forTrainingByHeart(domain);
    }

    private StoryData stories(List<Document> documents, StoryReader reader) {
        StoryData all = StoryData.EMPTY;
        for (Document document : documents) {
            if (StoryReader.reads(document.content())) {
                all = all.plus(reader.read(document.content(), problems));
            }
        }
        return all;
    }
}
