package org.parlance.cli.train;

import java.nio.file.Path;
import java.util.Optional;
import org.parlance.core.archive.ModelKind;

/**
 * How a project is trained.
 *
 * @param kind which parts
 * @param out where the model goes
 * @param name the model's file name without ending; absent for time and fingerprint
 * @param cache where unchanged parts are kept
 * @param seed start of every random choice
 * @param threads how many may work at once
 * @param force whether unchanged parts are trained again
 */
public record TrainingOptions(
        ModelKind kind, Path out, Optional<String> name, Path cache, long seed, int threads, boolean force) {
    /** Like Rasa's own random choices, when nobody says otherwise. */
    public static final long SEED = 42;

    /** The usual ones for a project in a folder. */
    public static TrainingOptions in(Path folder) {
        return new TrainingOptions(
                ModelKind.FULL,
                folder.resolve("models"),
                Optional.empty(),
                folder.resolve(".parlance").resolve("cache"),
                SEED,
                Runtime.getRuntime().availableProcessors(),
                false);
    }
}
