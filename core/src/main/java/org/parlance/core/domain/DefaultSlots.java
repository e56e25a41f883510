package org.parlance.core.domain;

/** Slots that are there without being declared. */
public final class DefaultSlots {
    /** The slot the active form asks for. */
    public static final String REQUESTED_SLOT = "requested_slot";
    /** What the channel said when the session began. */
    public static final String SESSION_STARTED_METADATA = "session_started_metadata";

    /** Declared in {@link DefaultActions#QUERY_KNOWLEDGE_BASE} assistants: what it listed last. */
    public static final String LISTED_OBJECTS = "knowledge_base_listed_objects";
    /** The object it spoke of last. */
    public static final String LAST_OBJECT = "knowledge_base_last_object";
    /** The kind of that object. */
    public static final String LAST_OBJECT_TYPE = "knowledge_base_last_object_type";

    private DefaultSlots() {}
}
