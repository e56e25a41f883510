package org.parlance.cli.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.graph.GraphTrainer;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.Step;
import org.parlance.core.graph.TrainedGraph;
import org.parlance.core.graph.TrainingCache;
import org.parlance.core.graph.TrainingGraph;
import org.parlance.core.graph.TrainingListener;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Nlg;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.nlg.ResponseChooser;
import org.parlance.nlg.ResponseReader;
import org.parlance.nlg.TemplateNlg;
import org.parlance.nlu.RegexMessage;
import org.parlance.nlu.data.Markup;
import org.parlance.nlu.tokenize.WhitespaceTokenizer;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.PolicyInput;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.story.StoryReader;

/** The recorded cases of single functions: one comparison for each kind. */
record UnitCases(Map<String, Object> recorded, Compatibility compatibility) {
    List<Comparison> compare() {
        return List.of(conflicts(), tokens(), markup(), interpolation(), messages());
    }

    private Comparison conflicts() {
        Map<String, Object> cases = Json.map(recorded.get("rule_policy_cases"));
        String domain = String.valueOf(cases.get("domain"));
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        Json.map(cases.get("cases")).forEach((name, value) -> {
            Map<String, Object> one = Json.map(value);
            boolean refused = one.get("result").equals("error");
            theirs.add(refused ? name + ": refused" : name + ": as recorded");
            ours.add(name + ": " + outcome(domain, one));
        });
        return new Comparison("rule and story conflicts", theirs, ours);
    }

    private static String outcome(String domain, Map<String, Object> one) {
        try {
            RuleMachine rules = trained(domain, String.valueOf(one.get("yaml")));
            Comparison tables = ProjectRecord.tableRows("", Json.map(one.get("lookup")), rules);
            return tables.isEqual() ? "as recorded" : "other tables " + tables.missing() + tables.unexpected();
        } catch (ParlanceException e) {
            boolean placed =
                    e.problems().stream().allMatch(problem -> problem.where().hasLine());
            return placed ? "refused" : "refused without a place";
        }
    }

    private static RuleMachine trained(String domainText, String stories) {
        Problems problems = new Problems();
        Domain domain = new DomainReader(ProjectCopy.YAML, new ResponseReader()::read)
                .readDocuments(List.of(document("domain.yml", domainText, problems)), problems);
        var data = StoryReader.forTraining(domain).read(document("stories.yml", stories, problems), problems);
        PolicyGraph graph = PolicyGraph.of(new PolicyInput(Optional.empty(), data, domain), problems);
        problems.throwIfErrors(ParlanceException.Kind.DATA);
        TrainedGraph trained = new GraphTrainer(TrainingCache.none(), TrainingListener.NONE)
                .train(TrainingGraph.of(graph.leaves(), graph.steps()), TrainingRun.quiet(1), true);
        List<Node> nodes = graph.steps().stream().map(Step::node).toList();
        return PolicyGraph.machine(nodes, trained, domain).rules().orElseThrow();
    }

    private static YamlMapping document(String name, String text, Problems problems) {
        return ProjectCopy.YAML
                .read(name, text, problems)
                .flatMap(node -> node.asMapping(name, problems))
                .orElseThrow();
    }

    private Comparison tokens() {
        WhitespaceTokenizer tokenizer =
                new WhitespaceTokenizer(new Settings(Map.of("scripts_as_emoji", compatibility.scriptsAsEmoji())));
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        Json.map(recorded.get("whitespace_tokens")).forEach((text, tokens) -> {
            theirs.add(text + ": " + Json.canonical(tokens));
            ours.add(text + ": " + Json.canonical(Tokens.of(tokenizer, text)));
        });
        return new Comparison("tokens", theirs, ours);
    }

    private Comparison markup() {
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        Json.map(recorded.get("entity_markup")).forEach((source, value) -> {
            Map<String, Object> expected = Json.map(value);
            Markup.Plain plain = Markup.read(source, Location.NONE, new Problems());
            theirs.add("%s: %s %s".formatted(source, expected.get("plain"), sorted(expected.get("entities"))));
            ours.add("%s: %s %s".formatted(source, plain.text(), sorted(json(plain.entities()))));
        });
        return new Comparison("entity mark-up", theirs, ours);
    }

    private Comparison messages() {
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        Json.map(recorded.get("regex_messages")).forEach((text, value) -> {
            Map<String, Object> expected = Json.map(value);
            Map<String, Object> intent = Json.map(expected.get("intent"));
            Parse parse = RegexMessage.read(text).orElseThrow();
            theirs.add("%s: %s %s %s"
                    .formatted(text, intent.get("name"), intent.get("confidence"), sorted(expected.get("entities"))));
            ours.add("%s: %s %s %s"
                    .formatted(
                            text,
                            parse.intentName().orElse(null),
                            parse.intent().confidence(),
                            sorted(json(parse.entities()))));
        });
        return new Comparison("messages that name an intent", theirs, ours);
    }

    private Comparison interpolation() {
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (Object item : Json.list(recorded.get("interpolation"))) {
            List<Object> row = Json.list(item);
            String text = String.valueOf(row.get(0));
            theirs.add("%s with %s: %s".formatted(text, row.get(1), row.get(2)));
            ours.add("%s with %s: %s".formatted(text, row.get(1), said(text, Json.map(row.get(1)))));
        }
        return new Comparison("placeholders", theirs, ours);
    }

    private String said(String text, Map<String, Object> values) {
        ResponseVariation variation = new ResponseVariation(
                Map.of("text", text), Optional.empty(), Optional.empty(), List.of(), Location.NONE);
        Nlg.Request request =
                new Nlg.Request("utter_x", Tracker.start("ann", Domain.empty()), "rest", new LinkedHashMap<>(values));
        return new TemplateNlg(Map.of("utter_x", List.of(variation)), ResponseChooser.first(), compatibility)
                .say(request)
                .flatMap(BotMessage::text)
                .orElse("nothing");
    }

    private static List<Object> json(List<Entity> entities) {
        return entities.stream().map(entity -> (Object) entity.toJson()).toList();
    }

    private static List<String> sorted(Object entities) {
        return Json.list(entities).stream().map(Json::canonical).sorted().toList();
    }
}
