package org.parlance.cli.model;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parlance.action.ActionLoader;
import org.parlance.action.Actions;
import org.parlance.action.LocalActions;
import org.parlance.action.RemoteActions;
import org.parlance.action.RemoteSettings;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Doors;
import org.parlance.assistant.Settings;
import org.parlance.core.config.Endpoints;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ActionRunner;
import org.parlance.core.spi.Generator;
import org.parlance.core.spi.Nlg;
import org.parlance.nlg.CallbackNlg;
import org.parlance.nlg.ChatGenerator;
import org.parlance.nlg.ChatSettings;
import org.parlance.nlg.ResponseChooser;
import org.parlance.nlg.TemplateNlg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a model and the doors to the outside together to an assistant. */
public final class AssistantFactory {
    private static final Logger LOG = LoggerFactory.getLogger(AssistantFactory.class);
    private static final String FALLBACK_ACTION = "core_fallback_action_name";

    private final Endpoints endpoints;
    private final List<Path> actions;
    private final ResponseChooser chooser;
    private final Clock clock;

    /**
     * @param actions where Java actions are: jars and folders
     * @param chooser picks among variations that fit equally well
     */
    public AssistantFactory(Endpoints endpoints, List<Path> actions, ResponseChooser chooser, Clock clock) {
        this.endpoints = endpoints;
        this.actions = List.copyOf(actions);
        this.chooser = chooser;
        this.clock = clock;
    }

    /**
     * Makes the assistant.
     *
     * @throws ParlanceException when a place of actions has none, or a service of endpoints.yml can't be called
     */
    public Assistant assistant(LoadedModel model) {
        Problems problems = new Problems();
        return assistant(model, actions(model, problems), problems);
    }

    /** Makes an assistant whose custom actions are chosen but do nothing. */
    public Assistant withoutActions(LoadedModel model) {
        return withActions(model, new IdleActions());
    }

    /** Makes an assistant whose custom actions are done by someone else. */
    public Assistant withActions(LoadedModel model, ActionRunner runner) {
        return assistant(model, runner, new Problems());
    }

    private Assistant assistant(LoadedModel model, ActionRunner runner, Problems problems) {
        Doors doors = new Doors(
                model.understanding(),
                model.policy(),
                runner,
                nlg(model, problems),
                generator(problems),
                model.decisions(),
                clock);
        problems.throwIfErrors(Kind.CONFIGURATION);
        problems.sorted().forEach(problem -> LOG.warn("{}", problem));
        return new Assistant(model.domain(), doors, settings(model));
    }

    /**
     * The custom actions, in this process or behind an address.
     *
     * @throws ParlanceException when a place of actions has none, or the server's address is wrong
     */
    public ActionRunner actions(LoadedModel model) {
        Problems problems = new Problems();
        Actions actions = actions(model, problems);
        problems.throwIfErrors(Kind.CONFIGURATION);
        return actions;
    }

    private Actions actions(LoadedModel model, Problems problems) {
        LocalActions local = new LocalActions(new ActionLoader(problems).load(actions));
        Optional<RemoteActions> remote = endpoints
                .actionEndpoint()
                .filter(endpoint -> endpoint.url().isPresent())
                .flatMap(endpoint -> RemoteSettings.read(endpoint, problems))
                .map(settings -> new RemoteActions(settings, model.domainJson()));
        return new Actions(local, remote);
    }

    private Nlg nlg(LoadedModel model, Problems problems) {
        TemplateNlg templates = new TemplateNlg(
                model.domain().responses(), chooser, model.config().compatibility());
        return endpoints
                .nlg()
                .map(endpoint -> CallbackNlg.of(endpoint, templates, problems))
                .orElse(templates);
    }

    private Optional<Generator> generator(Problems problems) {
        return endpoints
                .generator()
                .flatMap(endpoint -> ChatSettings.of(endpoint, problems))
                .map(ChatGenerator::new);
    }

    private static Settings settings(LoadedModel model) {
        String fallback = model.config().policies().orElse(List.of()).stream()
                .map(policy -> policy.settings().text(FALLBACK_ACTION, ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(DefaultActions.DEFAULT_FALLBACK);
        return new Settings(
                model.id(),
                model.manifest().assistantId().orElse(model.id()),
                Limits.maxPredictions(),
                fallback,
                model.config().compatibility());
    }
}
