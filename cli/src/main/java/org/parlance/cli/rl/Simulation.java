package org.parlance.cli.rl;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.assistant.Doors;
import org.parlance.assistant.Settings;
import org.parlance.assistant.simulate.HearingModel;
import org.parlance.assistant.simulate.Range;
import org.parlance.assistant.simulate.Rewards;
import org.parlance.assistant.simulate.SimulatedEnvironment;
import org.parlance.assistant.simulate.Task;
import org.parlance.assistant.simulate.UserModel;
import org.parlance.cli.model.IdleActions;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.Domain;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.Environment;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Understood;
import org.parlance.nlg.ResponseChooser;
import org.parlance.nlg.TemplateNlg;
import org.parlance.policy.rl.RlPlan;

/**
 * The talks in which a decision is learned and tested: trained policies and the domain's forms and slots are real, users and
 * their NLU are simulated, and custom actions do nothing, so that a form takes every value it hears.
 */
final class Simulation {
    private static final String NAME = "simulation";

    private final RlPlan plan;
    private final Domain domain;
    private final Policy policy;

    Simulation(RlPlan plan, Domain domain, Policy policy) {
        this.plan = plan;
        this.domain = domain;
        this.policy = policy;
    }

    /** Users whose values are misheard with each of the plan's probabilities in turn. */
    Environment training() {
        return environment(plan.simulator().slotErrors());
    }

    /** Users whose values are misheard with one probability. */
    Environment withNoise(double noise) {
        return environment(List.of(noise));
    }

    private Environment environment(List<Double> noise) {
        List<Environment> all = new ArrayList<>();
        for (RlPlan.Point point : plan.points()) {
            for (double probability : noise) {
                all.add(new SimulatedEnvironment(
                        domain, doors(), Settings.of(NAME, NAME, Compatibility.NONE), task(point, probability)));
            }
        }
        return new MixedEnvironment(all);
    }

    private Doors doors() {
        return new Doors(
                (text, context) -> new Understood(Parse.empty(), NluEvidence.NONE),
                Optional.of(policy),
                new IdleActions(),
                new TemplateNlg(domain.responses(), ResponseChooser.first(), Compatibility.NONE),
                Optional.empty(),
                Optional.empty(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private Task task(RlPlan.Point point, double noise) {
        RlPlan.Simulator users = plan.simulator();
        RlPlan.Rewards worth = plan.rewards();
        String open = new OpeningIntent(domain, policy).of(point.point().form(), users.intents());
        return new Task(
                point.point(),
                Task.Intents.of(domain, point.point(), open, users.intents()),
                GoalReader.goals(users.goals()),
                new UserModel(range(users.overAnswer()), range(users.correctErrors()), range(users.patience())),
                HearingModel.of(noise),
                new Rewards(worth.success(), worth.failure(), worth.wrongValue(), worth.turn(), worth.extraQuestion()));
    }

    private static Range range(RlPlan.Bounds bounds) {
        return new Range(bounds.low(), bounds.high());
    }
}
