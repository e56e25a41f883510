package org.parlance.plugin.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;

class EntityExtractorTest {
    private static final String TEXT = "😀 Angela Merkel met the people of Siemens in Munich.";

    @Test
    void persons_places_and_organisations_are_found() {
        assumeTrue(NamedEntities.hasModel(), "CoreNLP's recogniser is not here: build with -Pcorenlp-models");

        NamedEntities names = NamedEntities.load();
        assertThat(process(names, Settings.NONE))
                .extracting(Entity::type, Entity::span, Entity::value)
                .containsExactly(
                        tuple("PERSON", new Span(2, 15), "Angela Merkel"),
                        tuple("ORGANIZATION", new Span(34, 41), "Siemens"),
                        tuple("LOCATION", new Span(45, 51), "Munich"));
        assertThat(process(names, new Settings(Map.of("dimensions", List.of("PERSON")))))
                .extracting(Entity::type)
                .containsExactly("PERSON");
    }

    @Test
    void an_absent_recogniser_is_a_problem_that_says_how_to_get_it() {
        assumeFalse(NamedEntities.hasModel(), "CoreNLP's recogniser is here");

        assertThatThrownBy(() -> new EntityExtractorFactory().load(Settings.NONE, new ModelFiles()))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("-Pcorenlp-models");
    }

    private static List<Entity> process(NamedEntities names, Settings settings) {
        return new EntityExtractor(settings, names)
                .process(Message.of(TEXT), ParseContext.NONE)
                .entities();
    }
}
