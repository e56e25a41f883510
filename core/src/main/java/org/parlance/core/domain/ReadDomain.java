package org.parlance.core.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A domain that was read.
 *
 * @param domain what it declares
 * @param json the merged files in Rasa's JSON ({@code as_dict}), values as the user wrote them
 * @param impliedRules what intents of Rasa 2 trigger
 * @param places where the files declare it
 */
public record ReadDomain(Domain domain, Map<String, Object> json, List<ImpliedRule> impliedRules, DomainPlaces places) {
    public ReadDomain(Domain domain, Map<String, Object> json) {
        this(domain, json, List.of(), DomainPlaces.NOWHERE);
    }

    public ReadDomain {
        impliedRules = List.copyOf(impliedRules);
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }
}
