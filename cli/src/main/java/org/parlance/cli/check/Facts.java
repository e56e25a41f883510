package org.parlance.cli.check;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parlance.cli.project.Project;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainPlaces;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.SlotMapping;

/**
 * What a project's files say, gathered once for all checks.
 *
 * @param project all of it
 * @param mentions what stories and rules name
 * @param triggers messages that buttons and stories send
 * @param extracted which entities may come
 * @param code what custom actions may do besides
 * @param elsewhere names in rl.yml and in the policies' settings
 */
record Facts(
        Project project,
        Mentions mentions,
        Triggers triggers,
        Extracted extracted,
        CustomCode code,
        Set<String> elsewhere) {
    static final String UTTER = "utter_";
    static final String VALIDATE = "validate_";

    static Facts of(Project project, Path folder) {
        Mentions mentions = Mentions.of(project.stories());
        Triggers triggers = Triggers.of(project.domain().responses(), mentions);
        return new Facts(
                project,
                mentions,
                triggers,
                Extracted.of(project, mentions, triggers),
                CustomCode.of(customActions(project), folder),
                elsewhere(project));
    }

    Domain domain() {
        return project.domain();
    }

    DomainPlaces places() {
        return project.places();
    }

    /** Every mapping of every slot. */
    Stream<SlotMapping> mappings() {
        return domain().slots().values().stream().flatMap(slot -> slot.mappings().stream());
    }

    /** Forms whose action decides what to ask, besides what the domain says. */
    boolean isDynamic(String form) {
        return code.declares(VALIDATE + form) || code.declares(form);
    }

    /** Whether a form asks for a slot, or its action may, since there is a question for it. */
    boolean asks(String form, String slot) {
        return domain().form(form).map(Form::requiredSlots).orElse(List.of()).contains(slot)
                || isDynamic(form) && hasQuestion(form, slot);
    }

    /** Whether a response or an action is there with which a form asks for a slot. */
    boolean hasQuestion(String form, String slot) {
        return Uttered.questions(form, slot).stream()
                .anyMatch(name -> domain().responses().containsKey(name)
                        || domain().actions().contains(name)
                        || domain().actions().contains(name.replaceFirst(UTTER, "action_")));
    }

    /** True when others than users send messages, as reminders and the HTTP API do. */
    static boolean isExternal(String intent) {
        return intent.toUpperCase(Locale.ROOT).startsWith("EXT");
    }

    /** True when a custom action whose code isn't here may bring what stories react to, as behind a button. */
    boolean maybeSent(String intent) {
        return code.isUnseen() && mentions.intents().containsKey(intent);
    }

    /** Whether a user may say an intent: it has examples, a button sends it, or others than users do. */
    boolean maybeSaid(String intent) {
        String base = intent.contains("/") ? intent.substring(0, intent.indexOf('/')) : intent;
        return project.nlu().examples().isEmpty()
                || project.nlu().intents().contains(base)
                || DefaultIntents.ALL.contains(base)
                || triggers.sends(base)
                || isExternal(base)
                || code.mayName(base) && !code.isUnseen();
    }

    /** True when a story, rule, mapping, setting or default action runs it. */
    boolean runs(String action) {
        return mentions.runs(action)
                || elsewhere.contains(action)
                || mappings()
                        .anyMatch(mapping -> mapping instanceof SlotMapping.Custom custom
                                && custom.action().equals(Optional.of(action)));
    }

    /** True when a story, rule, mapping or setting runs a form where it isn't active already. */
    boolean starts(String form) {
        return mentions.starts(form) || runs(form) && !mentions.runs(form);
    }

    /** The intents after which a custom action runs that may start a form; what a form hands over to at its end doesn't count. */
    Set<String> mayStart(String form) {
        Set<String> intents = new TreeSet<>();
        if (code.mayRun(form)) {
            customActions(project).forEach(action -> intents.addAll(mentions.before(action)));
        }
        intents.remove(Mentions.ANY);
        return intents;
    }

    private static Set<String> customActions(Project project) {
        Set<String> names = new LinkedHashSet<>(project.domain().actions());
        names.removeIf(name -> name.startsWith(UTTER)
                || project.domain().responses().containsKey(name)
                || DefaultActions.ALL.contains(name)
                || project.domain().forms().containsKey(name));
        return names;
    }

    private static Set<String> elsewhere(Project project) {
        Set<String> names = new TreeSet<>();
        project.decisions().ifPresent(plan -> words(plan.plain(), names));
        project.config().policies().orElse(List.of()).stream()
                .map(ComponentConfig::settings)
                .forEach(settings -> words(settings.values(), names));
        return names;
    }

    private static void words(Object content, Set<String> names) {
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                names.add(String.valueOf(key));
                words(value, names);
            });
        } else if (content instanceof List<?> list) {
            list.forEach(item -> words(item, names));
        } else if (content instanceof String text) {
            names.add(text);
        }
    }
}
