package org.parlance.nlu.extract;

import org.parlance.core.train.ModelFiles;
import org.parlance.nlu.math.CrfInput;
import org.parlance.nlu.math.LongIndex;
import org.parlance.nlu.spi.Message;

/**
 * Turns a message into what the conditional random field sees.
 *
 * @param features the numbers of the features that count
 * @param values how many real values a token has
 */
record Describer(Topics topics, Gazetteer gazetteer, LongIndex features, int values) {

    CrfInput describe(Message message) {
        Wording wording = Wording.of(message);
        int topic = topics.guess(message, wording);
        return input(CrfFeatures.keys(message, wording, topic, gazetteer.codes(wording)), message);
    }

    CrfInput input(CrfFeatures.Keys keys, Message message) {
        int[][] tokens = new int[keys.tokens().length][];
        for (int t = 0; t < tokens.length; t++) {
            tokens[t] = features.findAll(keys.tokens()[t]);
        }
        return new CrfInput(tokens, features.findAll(keys.whole()), DenseValues.tokens(message, values));
    }

    Describer withFeatures(LongIndex kept) {
        return new Describer(topics, gazetteer, kept, values);
    }

    void save(ModelFiles files, String name) {
        topics.save(files, name + ".topics");
        gazetteer.save(files, name + ".gazetteer");
        features.save(files, name + ".keys");
        files.putInts(name + ".values", new int[] {values});
    }

    static Describer load(ModelFiles files, String name, int kinds) {
        return new Describer(
                Topics.load(files, name + ".topics"),
                Gazetteer.load(files, name + ".gazetteer", kinds),
                LongIndex.load(files, name + ".keys"),
                files.ints(name + ".values")[0]);
    }
}
