package org.parlance.core.graph;

import org.parlance.core.train.Model;
import org.parlance.core.train.TrainingRun;

/** The models of the nodes that were trained or taken from the cache so far. */
public interface Trained {
    /** The model of a node that is among the asker's needs. */
    <M extends Model> M model(String node, Class<M> type);

    /** The circumstances of the asker's own training; quiet ones where nothing is trained. */
    default TrainingRun run() {
        return TrainingRun.quiet(0);
    }
}
