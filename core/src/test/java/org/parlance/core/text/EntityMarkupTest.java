package org.parlance.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;

class EntityMarkupTest {
    private static final Location AT = new Location("nlu.yml", 3, 7);

    private final Problems problems = new Problems();

    private EntityMarkup.Marked parse(String example) {
        return EntityMarkup.parse(example, AT, problems);
    }

    @Test
    void readsTypesAndSynonyms() {
        EntityMarkup.Marked marked = parse("fly from [Rome](city) to [NYC](city:New York)");
        assertThat(marked.text()).isEqualTo("fly from Rome to NYC");
        assertThat(marked.entities())
                .containsExactly(
                        Entity.of("city", new Span(9, 13), "Rome"), Entity.of("city", new Span(17, 20), "New York"));
    }

    @Test
    void readsRolesGroupsAndSeveralEntitiesOnOneStretch() {
        assertThat(parse("[a b]{\"entity\":\"x\",\"role\":\"r\",\"group\":\"1\",\"value\":\"V\"} end")
                        .entities())
                .containsExactly(
                        Entity.of("x", new Span(0, 3), "V").withRole("r").withGroup("1"));
        assertThat(parse("[z][{\"entity\":\"a\"},{\"entity\":\"b\",\"value\":\"q\"}]")
                        .entities())
                .containsExactly(Entity.of("a", new Span(0, 1), "z"), Entity.of("b", new Span(0, 1), "q"));
    }

    @Test
    void countsCodePointsAndLeavesOtherBracketsAlone() {
        assertThat(parse("👍 [Köln](city)").entities()).containsExactly(Entity.of("city", new Span(2, 6), "Köln"));
        assertThat(parse("text [not an entity] here").text()).isEqualTo("text [not an entity] here");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void reportsWhatCannotBeReadAtItsColumn() {
        parse("to [Rome](city");
        parse("[x]{entity: city}");
        assertThat(problems.sorted())
                .extracting(p -> p.where().column() + " " + p.what())
                .containsExactly(
                        "7 The annotation of \"x\" is no JSON object.", "10 This entity annotation is never closed.");
    }
}
