package org.parlance.assistant.action;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.Intent;

/** All actions of a domain by name; a project's own action replaces a default one of the same name. */
public final class ActionBook {
    static final String UTTER = "utter_";

    private final Map<String, DialogueAction> actions = new LinkedHashMap<>();

    /**
     * @param more default actions that are made elsewhere
     * @param forms makes a form's action
     */
    public ActionBook(Domain domain, List<DialogueAction> more, Function<Form, DialogueAction> forms) {
        Map<String, DialogueAction> defaults = new LinkedHashMap<>();
        defaults().forEach(action -> defaults.put(action.name(), action));
        more.forEach(action -> defaults.put(action.name(), action));
        Set<String> own = new LinkedHashSet<>(domain.userActions());
        own.addAll(domain.forms().keySet());
        for (String name : domain.actionNames()) {
            DialogueAction action = defaults.containsKey(name) && !own.contains(name)
                    ? defaults.get(name)
                    : own(name, domain, forms).orElseGet(() -> new CustomAction(name));
            actions.put(name, action);
        }
    }

    private static List<DialogueAction> defaults() {
        return List.of(
                DefaultAction.listen(),
                DefaultAction.restart(),
                new SessionStart(),
                DefaultAction.fallback(),
                DefaultAction.deactivateLoop(),
                new RevertFallback(),
                new AskAffirmation(),
                DefaultAction.askRephrase(),
                new TwoStageFallback(),
                DefaultAction.unlikelyIntent(),
                DefaultAction.back());
    }

    private static Optional<DialogueAction> own(String name, Domain domain, Function<Form, DialogueAction> forms) {
        if (name.startsWith(UTTER) && isRetrieval(name, domain)) {
            return Optional.of(new RetrievalAction(name));
        }
        if (domain.endToEndActions().contains(name)) {
            return Optional.of(new EndToEndAction(name));
        }
        if (name.startsWith(UTTER)) {
            return Optional.of(new ResponseAction(name));
        }
        return domain.form(name)
                .filter(form -> !domain.userActions().contains(name))
                .map(forms);
    }

    private static boolean isRetrieval(String action, Domain domain) {
        Intent intent = domain.intents().get(action.substring(UTTER.length()));
        return intent != null && intent.retrieval();
    }

    public boolean knows(String name) {
        return actions.containsKey(name);
    }

    /**
     * The action of that name.
     *
     * @throws IllegalArgumentException when the domain has none; the message lists those it has
     */
    public DialogueAction action(String name) {
        DialogueAction action = actions.get(name);
        if (action == null) {
            throw new IllegalArgumentException("The domain has no action '%s'. Its actions are: %s."
                    .formatted(name, String.join(", ", actions.keySet())));
        }
        return action;
    }
}
