package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a planted defect is: the lines of each side, and the names it is about. */
final class Truth {
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    static Truth of(String... names) {
        Truth truth = new Truth();
        truth.names.addAll(Arrays.asList(names));
        return truth;
    }

    Truth at(Line... more) {
        lines.addAll(Arrays.asList(more));
        return this;
    }

    Truth at(Collection<Line> more) {
        lines.addAll(more);
        return this;
    }

    Truth steps(Collection<Talk.Step> steps) {
        steps.forEach(step -> lines.add(step.line()));
        return this;
    }

    List<Line> lines() {
        return lines;
    }

    Set<String> names() {
        return names;
    }
}
