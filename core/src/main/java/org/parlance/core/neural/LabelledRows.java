package org.parlance.core.neural;

import java.util.List;

/**
 * What a network is to learn, and how large it is.
 *
 * @param rows one array of features for each example, all of one length
 * @param labels the right output for each row, from 0
 * @param outputs how many outputs there are
 * @param hidden how many units each hidden layer has, from the first; may be empty
 * @param epochs how often all rows are seen
 */
public record LabelledRows(float[][] rows, int[] labels, int outputs, List<Integer> hidden, int epochs) {
    public LabelledRows {
        hidden = List.copyOf(hidden);
        if (rows.length == 0 || rows.length != labels.length) {
            throw new IllegalArgumentException("There must be rows, and as many labels (%d rows, %d labels)."
                    .formatted(rows.length, labels.length));
        }
        for (int label : labels) {
            if (label < 0 || label >= outputs) {
                throw new IllegalArgumentException("The label %d is none of %d outputs.".formatted(label, outputs));
            }
        }
    }

    /** How many features a row has. */
    public int inputs() {
        return rows[0].length;
    }
}
