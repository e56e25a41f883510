package org.parlance.nlu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.tokenize.WhitespaceTokenizer;

class GazetteerTest {
    private static final Wording FLY = wording("fly to New York");
    private static final Wording OTHER = wording("new york please");
    private static final List<Gazetteer.Value> CITY = List.of(new Gazetteer.Value(2, 3, 0));

    @Test
    void an_example_counted_out_says_nothing_of_itself() {
        Gazetteer gazetteer = new Gazetteer(1);
        int[][] unknown = gazetteer.codes(FLY);
        gazetteer.count(FLY, CITY, 1);
        int[][] known = gazetteer.codes(FLY);
        gazetteer.count(FLY, CITY, -1);

        assertThat(gazetteer.codes(FLY)).isDeepEqualTo(unknown);
        assertThat(known[2]).isNotEqualTo(unknown[2]).isNotEqualTo(known[3]);
    }

    @Test
    void a_value_is_known_wherever_it_stands_also_after_loading() {
        Gazetteer gazetteer = new Gazetteer(1);
        gazetteer.count(FLY, CITY, 1);
        ModelFiles files = new ModelFiles();
        gazetteer.save(files, "g");

        assertThat(gazetteer.codes(OTHER)[0]).isEqualTo(gazetteer.codes(FLY)[2]);
        assertThat(gazetteer.codes(OTHER)[1]).isEqualTo(gazetteer.codes(FLY)[3]);
        assertThat(Gazetteer.load(files, "g", 1).codes(OTHER)).isDeepEqualTo(gazetteer.codes(OTHER));
    }

    private static Wording wording(String text) {
        WhitespaceTokenizer tokenizer = new WhitespaceTokenizer(new Settings(Map.of()));
        return Wording.of(tokenizer.process(Message.of(text), ParseContext.NONE));
    }
}
