package org.parlance.cli.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.core.json.Json;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parlance plugin list}: the plug-ins that are there, what is wrong with them, and which could be added. */
@Command(
        name = "list",
        description = "Lists the plug-ins that are there, and which others there are.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance plugin list --json"})
public final class PluginListCommand implements Callable<Integer> {
    @Mixin
    private PluginOptions options;

    @Option(names = "--json", description = "One JSON object a line, for programs.")
    private boolean json;

    private final Console console;

    public PluginListCommand(Console console) {
        this.console = console;
    }

    /** Ends with 1 when a plug-in is broken. */
    @Override
    public Integer call() {
        Problems problems = new Problems();
        Map<String, PluginFolder> found = PluginLoader.find(options.directory(), problems);
        found.values().forEach(files -> console.out().println(json ? Json.write(toJson(files)) : line(files)));
        if (!json) {
            addable(found);
        }
        console.err().print(new ProblemPrinter(console.colour()).render(problems.sorted()));
        console.err().flush();
        return problems.hasErrors() ? 1 : 0;
    }

    private void addable(Map<String, PluginFolder> found) {
        if (found.isEmpty()) {
            console.out().println("There are no plug-ins in " + options.directory() + ".");
        }
        List<KnownPlugin> others = List.of(KnownPlugin.values()).stream()
                .filter(known -> !found.containsKey(known.word()))
                .toList();
        if (!others.isEmpty()) {
            console.out().println("To be added with parlance plugin add NAME:");
            others.forEach(known -> console.out().println("  %-12s %s".formatted(known.word(), known.summary())));
        }
    }

    private static String line(PluginFolder files) {
        PluginDescriptor said = files.descriptor();
        return "%-14s %-16s %-18s %s"
                .formatted(said.name(), said.version(), said.licence(), said.description())
                .stripTrailing();
    }

    private static Map<String, Object> toJson(PluginFolder files) {
        PluginDescriptor said = files.descriptor();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", said.name());
        object.put("version", said.version());
        object.put("licence", said.licence());
        object.put("description", said.description());
        object.put("folder", files.path().toString());
        return object;
    }
}
