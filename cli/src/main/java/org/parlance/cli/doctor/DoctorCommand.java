package org.parlance.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.parlance.cli.Console;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.plugin.Plugins;
import org.parlance.core.problem.ParlanceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parlance doctor}: whether machine and project have what is needed, a line for each. */
@Command(
        name = "doctor",
        description = "Looks at Java, memory, ports, plug-ins, the model and the services, and says what is missing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance doctor"})
public final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ModelOptions options;

    public DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>(MachineChecks.all());
        findings.add(plugins());
        findings.add(model());
        findings.addAll(services());
        findings.forEach(this::print);
        console.out().flush();
        return findings.stream().allMatch(Finding::ok) ? 0 : 1;
    }

    private Finding plugins() {
        try (Plugins plugins = new PluginOptions().load()) {
            String names = plugins.all().stream()
                    .map(plugin -> plugin.descriptor().name())
                    .collect(Collectors.joining(", "));
            return Finding.ok("plug-ins", names.isEmpty() ? "none" : names);
        } catch (ParlanceException broken) {
            return failed("plug-ins", broken);
        }
    }

    private Finding model() {
        try {
            LoadedModel model = options.load();
            return Finding.ok("model", model.file().toString());
        } catch (ParlanceException missing) {
            return failed("model", missing);
        }
    }

    private List<Finding> services() {
        try {
            return ServiceChecks.all(options.endpoints(console));
        } catch (ParlanceException wrong) {
            return List.of(failed("services", wrong));
        }
    }

    private static Finding failed(String what, ParlanceException why) {
        return Finding.warn(
                what, why.problems().get(0).what(), why.problems().get(0).maybe());
    }

    private void print(Finding finding) {
        console.out().printf("%-4s  %-14s %s%n", finding.ok() ? "ok" : "warn", finding.what(), finding.found());
        if (!finding.maybe().isEmpty()) {
            console.out().printf("%21sMaybe %s%n", "", finding.maybe());
        }
    }
}
