package org.parlance.core.problem;

import java.util.Locale;

/** The kinds of defect that a check of a project can find; {@code docs/checks.md} says of each what it is. */
public enum Defect {
    UNDECLARED_INTENT,
    UNUSED_INTENT,
    UNDECLARED_ENTITY,
    UNUSED_ENTITY,
    UNDECLARED_SLOT,
    UNUSED_SLOT,
    UNDECLARED_ACTION,
    UNUSED_ACTION,
    UNUSED_RESPONSE,
    MISSING_RESPONSE,
    DUPLICATE_EXAMPLE,
    RULE_AGAINST_RULE,
    RULE_AGAINST_STORY,
    STORY_AGAINST_STORY,
    FORM_NEVER_FINISHED,
    MAPPING_NEVER_FIRES,
    MAPPING_ALWAYS_FIRES,
    UNFILLED_PLACEHOLDER,
    IMPOSSIBLE_VALUE,
    UNREACHABLE,
    DEAD_END,
    ENDLESS_LOOP;

    /** The name shown to people and programs, such as {@code unused-intent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
