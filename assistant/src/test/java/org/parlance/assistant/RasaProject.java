package org.parlance.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ActionRunner;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Understanding;
import org.parlance.core.train.TrainingRun;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlg.ResponseChooser;
import org.parlance.nlg.ResponseReader;
import org.parlance.nlg.TemplateNlg;
import org.parlance.policy.ensemble.Ensemble;
import org.parlance.policy.memo.MemoFactory;
import org.parlance.policy.rule.RulePolicyModel;
import org.parlance.policy.rule.RulePolicyTrainer;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryReader;
import org.parlance.policy.training.TrainingConversations;

/** A Rasa project's domain, rules and stories, made an assistant that follows Rasa in everything. */
record RasaProject(Domain domain, StoryData stories) {
    static RasaProject read(Path folder, String domainFile) {
        Problems problems = new Problems();
        YamlReader yaml = YamlReader.ofProcess();
        Domain domain =
                new DomainReader(yaml, new ResponseReader()::read).read(List.of(folder.resolve(domainFile)), problems);
        StoryData stories = StoryData.EMPTY;
        for (String file : List.of("rules.yml", "stories.yml")) {
            Path path = folder.resolve("data").resolve(file);
            if (Files.exists(path)) {
                YamlMapping mapping = (YamlMapping) yaml.read(path, problems).orElseThrow();
                stories = stories.plus(StoryReader.forTraining(domain).read(mapping, problems));
            }
        }
        assertThat(problems.errors()).isEmpty();
        return new RasaProject(domain, stories);
    }

    Assistant assistant(boolean augmented, Understanding nlu, ActionRunner actions) {
        Doors doors = new Doors(
                nlu,
                Optional.of(policy(augmented)),
                actions,
                new TemplateNlg(domain.responses(), ResponseChooser.first(), Compatibility.RASA_3_6),
                Optional.empty(),
                Optional.empty(),
                Clock.systemUTC());
        return new Assistant(domain, doors, Settings.of("<id>", "http-transcript", Compatibility.RASA_3_6));
    }

    private Policy policy(boolean augmented) {
        org.parlance.core.train.Settings none = org.parlance.core.train.Settings.NONE;
        TrainingConversations data = TrainingConversations.of(stories, domain, new Problems());
        RulePolicyModel rules = new RulePolicyTrainer(none).train(data, TrainingRun.quiet(1));
        Policy memo = new MemoFactory(augmented)
                .trainer(none)
                .train(data, TrainingRun.quiet(1))
                .policy(domain, rules.machine().ruleOnly());
        return new Ensemble(List.of(memo, rules.policy(domain)), domain);
    }
}
