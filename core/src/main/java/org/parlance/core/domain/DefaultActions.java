package org.parlance.core.domain;

import java.util.List;

/** The actions every assistant has, and Rasa's names of them. */
public final class DefaultActions {
    public static final String LISTEN = "action_listen";
    public static final String RESTART = "action_restart";
    public static final String SESSION_START = "action_session_start";
    public static final String DEFAULT_FALLBACK = "action_default_fallback";
    public static final String DEACTIVATE_LOOP = "action_deactivate_loop";
    public static final String REVERT_FALLBACK_EVENTS = "action_revert_fallback_events";
    public static final String ASK_AFFIRMATION = "action_default_ask_affirmation";
    public static final String ASK_REPHRASE = "action_default_ask_rephrase";
    public static final String TWO_STAGE_FALLBACK = "action_two_stage_fallback";
    public static final String UNLIKELY_INTENT = "action_unlikely_intent";
    public static final String BACK = "action_back";
    /** Stands in rules for "any history before". */
    public static final String RULE_SNIPPET = "...";

    public static final String EXTRACT_SLOTS = "action_extract_slots";
    /** Called after extraction, when declared. */
    public static final String VALIDATE_SLOT_MAPPINGS = "action_validate_slot_mappings";

    /** Rasa SDK's knowledge base action: not a default one, but it brings slots with it when declared. */
    public static final String QUERY_KNOWLEDGE_BASE = "action_query_knowledge_base";

    /** In Rasa's order, which is the order of the action list. */
    public static final List<String> ALL = List.of(
            LISTEN,
            RESTART,
            SESSION_START,
            DEFAULT_FALLBACK,
            DEACTIVATE_LOOP,
            REVERT_FALLBACK_EVENTS,
            ASK_AFFIRMATION,
            ASK_REPHRASE,
            TWO_STAGE_FALLBACK,
            UNLIKELY_INTENT,
            BACK,
            RULE_SNIPPET,
            EXTRACT_SLOTS);

    private DefaultActions() {}
}
