package org.parlance.cli.explain;

import java.util.List;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.server.store.StoredTurn;
import picocli.CommandLine.Option;

/** The options that choose turns of a conversation. */
final class WhichTurns {
    @Option(names = "--turn", paramLabel = "N", description = "Only this turn; the first message is turn 1.")
    private Long turn;

    @Option(names = "--last", description = "Only the last turn.")
    private boolean last;

    @Option(names = "--all", description = "All turns (the default).")
    private boolean all;

    boolean given() {
        return turn != null || last || all;
    }

    /**
     * The chosen ones.
     *
     * @throws ParlanceException (usage) for a contradiction, (data) when there is no such turn
     */
    List<StoredTurn> of(List<StoredTurn> turns, String conversation) {
        if ((turn != null ? 1 : 0) + (last ? 1 : 0) + (all ? 1 : 0) > 1) {
            throw new ParlanceException(
                    Kind.USAGE, Problem.error(Location.NONE, "Only one of --turn, --last and --all can be meant."));
        }
        if (last) {
            return turns.subList(turns.size() - 1, turns.size());
        }
        if (turn == null) {
            return turns;
        }
        List<StoredTurn> chosen =
                turns.stream().filter(one -> one.number() == turn).toList();
        if (chosen.isEmpty()) {
            throw new ParlanceException(
                    Kind.DATA,
                    Problem.error(
                            Location.NONE,
                            "The conversation \"%s\" has no turn %d; its last is %d."
                                    .formatted(
                                            conversation,
                                            turn,
                                            turns.get(turns.size() - 1).number())));
        }
        return chosen;
    }
}
