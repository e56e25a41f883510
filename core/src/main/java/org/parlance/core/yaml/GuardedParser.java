package org.parlance.core.yaml;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;

/** Gives a place to the parser's failures that have none, such as an escape beyond Unicode. */
final class GuardedParser implements Parser {
    private static final Pattern BEYOND_UNICODE = Pattern.compile("\\\\U(?!000|0010)[0-9a-fA-F]{8}");

    private final Parser parser;
    private final Source source;
    private int line;

    GuardedParser(Parser parser, Source source) {
        this.parser = parser;
        this.source = source;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return guard(() -> parser.checkEvent(choice));
    }

    @Override
    public Event peekEvent() {
        return guard(parser::peekEvent);
    }

    @Override
    public Event getEvent() {
        Event event = guard(parser::getEvent);
        line = event.getStartMark().getLine();
        return event;
    }

    private <T> T guard(Supplier<T> step) {
        try {
            return step.get();
        } catch (MarkedYAMLException placed) {
            throw placed;
        } catch (YAMLException failure) {
            String what = "This is not valid YAML: " + failure.getMessage() + ".";
            throw new Stopped(Problem.error(source.at(line, 0), what));
        } catch (IllegalArgumentException beyondUnicode) {
            throw new Stopped(Problem.error(placeOfEscape(), "This escape is no Unicode character.")
                    .because("The last one is \\U0010FFFF.")
                    .maybe("the text should be in single quotes, in which a backslash is just a backslash."));
        }
    }

    private Location placeOfEscape() {
        for (int i = line; i < source.lines().size(); i++) {
            String text = source.line(i);
            Matcher escape = BEYOND_UNICODE.matcher(text);
            if (escape.find()) {
                return source.at(i, text.codePointCount(0, escape.start()));
            }
        }
        return Location.ofFile(source.file());
    }
}
