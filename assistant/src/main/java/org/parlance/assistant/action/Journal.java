package org.parlance.assistant.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.spi.Evidence;

/** The notes of one turn: where values came from, what was decided on the way, and a key for each call outside. */
public final class Journal {
    private final String turnKey;
    private final Stamper stamper;
    private final Map<String, String> origins = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Evidence.Step> decisions = new ArrayList<>();
    private final List<String> wordings = new ArrayList<>();
    private int calls;

    /**
     * @param turnKey the same for each try of this turn, e.g. {@code conversation/42}
     * @param stamper gives events their time
     */
    public Journal(String turnKey, Stamper stamper) {
        this.turnKey = turnKey;
        this.stamper = stamper;
    }

    public Stamper stamper() {
        return stamper;
    }

    /** A key for the next call of a custom action; the same when the turn is tried again. */
    public String nextKey() {
        calls++;
        return turnKey + "/" + calls;
    }

    /** Notes where a slot's next value comes from, in words. */
    public void origin(String slot, String words) {
        origins.put(slot, words);
    }

    /** Where the slot's value came from, where that was noted. */
    public Optional<String> origin(String slot) {
        return Optional.ofNullable(origins.get(slot));
    }

    /** Notes something a person should read who asks why. */
    public void remark(String words) {
        remarks.add(words);
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Notes which wording of a response was said. */
    public void worded(String response, String which) {
        if (!which.isEmpty()) {
            wordings.add(response + ": " + which);
        }
    }

    /** What was worded since the last call of this. */
    public List<String> takeWordings() {
        List<String> taken = List.copyOf(wordings);
        wordings.clear();
        return taken;
    }

    public void decided(Evidence.Step step) {
        decisions.add(step);
    }

    /** What was decided since the last call of this. */
    public List<Evidence.Step> takeDecisions() {
        List<Evidence.Step> taken = List.copyOf(decisions);
        decisions.clear();
        return taken;
    }
}
