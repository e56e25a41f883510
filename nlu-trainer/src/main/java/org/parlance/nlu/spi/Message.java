package org.parlance.nlu.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.spi.NluEvidence.ComponentVote;
import org.parlance.core.spi.NluEvidence.TokenWeight;

/** A text on its way through the pipeline. Nothing changes it: a component answers another message that knows more. */
public final class Message {
    private final String text;
    private List<Token> tokens = List.of();
    private List<Features> features = List.of();
    private IntentScore intent = IntentScore.NONE;
    private boolean classified;
    private List<IntentScore> ranking = List.of();
    private List<Entity> entities = List.of();
    private Map<String, Selection> selections = Map.of();
    private Optional<String> language = Optional.empty();
    private List<ComponentVote> votes = List.of();
    private List<TokenWeight> weights = List.of();

    private Message(String text) {
        this.text = text;
    }

    /** A text of which nothing is known. */
    public static Message of(String text) {
        return new Message(text);
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public List<Features> features() {
        return features;
    }

    public IntentScore intent() {
        return intent;
    }

    /** True after a classifier had its say, even when it found nothing. */
    public boolean isClassified() {
        return classified;
    }

    public List<IntentScore> ranking() {
        return ranking;
    }

    public List<Entity> entities() {
        return entities;
    }

    public Map<String, Selection> selections() {
        return selections;
    }

    public Optional<String> language() {
        return language;
    }

    public List<ComponentVote> votes() {
        return votes;
    }

    public List<TokenWeight> weights() {
        return weights;
    }

    public Message withTokens(List<Token> found) {
        return with(next -> next.tokens = List.copyOf(found));
    }

    public Message withFeatures(Features more) {
        return with(next -> next.features = plus(features, more));
    }

    /** Sets the winner and all candidates, best first; a classifier without a ranking gives none. */
    public Message withIntent(IntentScore winner, List<IntentScore> candidates) {
        return with(next -> {
            next.intent = winner;
            next.classified = true;
            next.ranking = List.copyOf(candidates);
        });
    }

    public Message withEntities(List<Entity> all) {
        return with(next -> next.entities = List.copyOf(all));
    }

    public Message plusEntities(List<Entity> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Entity> all = new ArrayList<>(entities);
        all.addAll(more);
        return withEntities(all);
    }

    public Message withSelection(String key, Selection selection) {
        Map<String, Selection> all = new LinkedHashMap<>(selections);
        all.put(key, selection);
        return with(next -> next.selections = Collections.unmodifiableMap(all));
    }

    public Message withLanguage(String code) {
        return with(next -> next.language = Optional.of(code));
    }

    /** Notes what a component found, in words for a person. */
    public Message withVote(String component, String finding) {
        return with(next -> next.votes = plus(votes, new ComponentVote(component, finding)));
    }

    public Message withWeights(List<TokenWeight> found) {
        return with(next -> next.weights = List.copyOf(found));
    }

    public Parse toParse() {
        return new Parse(
                text,
                intent,
                ranking,
                entities,
                tokens.stream().map(Token::span).toList(),
                selections);
    }

    private Message with(Consumer<Message> change) {
        Message next = new Message(text);
        next.tokens = tokens;
        next.features = features;
        next.intent = intent;
        next.classified = classified;
        next.ranking = ranking;
        next.entities = entities;
        next.selections = selections;
        next.language = language;
        next.votes = votes;
        next.weights = weights;
        change.accept(next);
        return next;
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> more = new ArrayList<>(list.size() + 1);
        more.addAll(list);
        more.add(item);
        return Collections.unmodifiableList(more);
    }
}
