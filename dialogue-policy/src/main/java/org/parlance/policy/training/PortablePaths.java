package org.parlance.policy.training;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.parlance.core.problem.Location;
import org.parlance.policy.story.Block;
import org.parlance.policy.story.StoryData;

/**
 * Names training files so that a model says nothing about the machine it was trained on: of absolute paths only the part
 * from the data folder on is left, relative ones stay as they are.
 *
 * @param prefix what is cut off, with its last separator; empty for nothing
 */
public record PortablePaths(String prefix) {

    public static PortablePaths of(StoryData data) {
        List<String> files = data.blocks().stream()
                .map(Block::where)
                .map(Location::file)
                .distinct()
                .toList();
        return of(files);
    }

    static PortablePaths of(Collection<String> files) {
        List<Path> paths = new TreeSet<>(files).stream().map(Path::of).toList();
        if (paths.isEmpty() || !paths.stream().allMatch(Path::isAbsolute)) {
            return new PortablePaths("");
        }
        Path common = paths.get(0).getParent();
        for (Path path : paths) {
            while (common.getParent() != null && !path.startsWith(common)) {
                common = common.getParent();
            }
        }
        Path cut = common.getParent() == null ? common : common.getParent();
        String text = cut.toString();
        String separator = cut.getFileSystem().getSeparator();
        return new PortablePaths(text.endsWith(separator) ? text : text + separator);
    }

    /** The text with every such path shortened. */
    public String shorten(String text) {
        return prefix.isEmpty() ? text : text.replace(prefix, "");
    }

    Origin shorten(Origin origin) {
        Location where = origin.where();
        if (prefix.isEmpty() || !where.file().startsWith(prefix)) {
            return origin;
        }
        String file = where.file().substring(prefix.length()).replace('\\', '/');
        return new Origin(origin.block(), origin.rule(), new Location(file, where.line(), where.column()));
    }
}
