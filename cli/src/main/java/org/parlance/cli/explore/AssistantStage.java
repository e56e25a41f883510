package org.parlance.cli.explore;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Doors;
import org.parlance.assistant.Settings;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.Domain;
import org.parlance.core.message.Parse;
import org.parlance.core.message.UserMessage;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Prediction;
import org.parlance.core.spi.Understood;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.explore.Stage;

/** The assistant of a project as it would run, but with custom actions that do each thing they may do, one after the other. */
final class AssistantStage implements Stage {
    private static final String NAME = "check";

    private final Assistant assistant;
    private final EachOutcome actions;

    AssistantStage(Domain domain, Policy policy, EachOutcome actions, Settings settings) {
        this.actions = actions;
        Doors doors = new Doors(
                (text, context) -> new Understood(Parse.empty(), NluEvidence.NONE),
                Optional.of(policy),
                actions,
                request -> Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        this.assistant = new Assistant(domain, doors, settings);
    }

    /** The settings of an assistant that nobody talks to. */
    static Settings settings(Compatibility compatibility) {
        return Settings.of(NAME, NAME, compatibility);
    }

    @Override
    public Tracker begin() {
        return assistant.startSession(assistant.begin(NAME), "", Map.of()).after();
    }

    @Override
    public List<Outcome> hear(Tracker tracker, Parse said) {
        UserMessage message = new UserMessage("", NAME, said.text(), "", Map.of());
        return each(() -> assistant.hear(tracker, message, Optional.of(said)).after());
    }

    @Override
    public Prediction predict(Tracker tracker) {
        return assistant.predict(tracker).orElseThrow();
    }

    @Override
    public List<Outcome> run(Tracker tracker, Prediction prediction) {
        return each(() -> assistant.execute(tracker, prediction, "").after());
    }

    private List<Outcome> each(Supplier<Tracker> way) {
        List<Outcome> outcomes = new ArrayList<>();
        actions.begin();
        do {
            Tracker after = way.get();
            outcomes.add(new Outcome(after, actions.shown()));
        } while (actions.next());
        return outcomes;
    }
}
