package org.parlance.core.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A domain that was read.
 *
 * @param domain what it declares
 * @param json the merged files in Rasa's JSON ({@code as_dict}), values as the user wrote them
 */
public record ReadDomain(Domain domain, Map<String, Object> json) {
    public ReadDomain {
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }
}
