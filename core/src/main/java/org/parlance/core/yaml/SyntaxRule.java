package org.parlance.core.yaml;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Plain words for one of the parser's failures. It applies where the parser's context and problem contain the two fragments
 * and what stands left of the place matches {@code before}; some failures are better shown where their construct begins.
 */
record SyntaxRule(String context, String problem, Pattern before, boolean atContext, String what, String maybe) {
    private static final Pattern ANYTHING = Pattern.compile("(?s).*");
    private static final Pattern INDENTATION = Pattern.compile("\\s*");
    private static final Pattern FIRST_KEY = Pattern.compile("\\s*(- +)*[^\\s:]+ *");
    private static final Pattern CLOSED_QUOTE = Pattern.compile(".*[\"']\\s*");
    private static final Pattern CLOSED_BRACKET = Pattern.compile(".*[\\]}]\\s*");

    private static final String UNCLOSED = "The quote that opens here is never closed.";
    private static final String COLON = "Here is a colon where no key can stand.";
    private static final String BACKSLASH = "This backslash sequence means nothing in double quotes.";
    private static final String BACKSLASH_HINT =
            "single quotes fit better, in which a backslash is just a backslash, or the backslash should be doubled.";

    /** The first that applies counts. */
    static final List<SyntaxRule> ALL = List.of(
            at("", "(TAB)", "Here is a tab where YAML wants spaces.")
                    .after(INDENTATION)
                    .maybe(
                            "the line was indented with the tab key; it needs spaces, and an editor can replace them all."),
            at("", "(TAB)", "Here is a tab where YAML wants spaces.").maybe("the tab should be a space."),
            from("quoted scalar", "unexpected end of stream", UNCLOSED)
                    .maybe(
                            "the closing quote is missing, or a single quote inside 'single quotes' should be doubled: ''."),
            from("quoted scalar", "unexpected document separator", UNCLOSED).maybe("the closing quote is missing."),
            at("double-quoted scalar", "", BACKSLASH).maybe(BACKSLASH_HINT),
            from("flow sequence", "", "The list that opens with \"[\" here is not closed properly.")
                    .maybe(
                            "a \"]\" or a comma is missing, or text that begins with \"[\" was meant, which must be quoted."),
            from("flow mapping", "", "The mapping that opens with \"{\" here is not closed properly.")
                    .maybe(
                            "a \"}\" or a comma is missing, or text that begins with \"{\" was meant, which must be quoted."),
            at("", "mapping values are not allowed here", COLON)
                    .after(FIRST_KEY)
                    .maybe("the line is indented too far, or the line above lacks its colon or its closing quote."),
            at("", "mapping values are not allowed here", COLON)
                    .maybe("the text should be quoted because it contains \": \"."),
            from(
                            "simple key",
                            "could not find expected ':'",
                            "This line is neither a \"key: value\" nor a continued text.")
                    .maybe("a colon is missing after the key, or the indentation is wrong."),
            at("", "sequence entries are not allowed here", "Here is a list item where none can stand.")
                    .maybe("the \"- \" should begin a new line below its key."),
            at("", "expected <block end>", "Here text goes on after a closing quote.")
                    .after(CLOSED_QUOTE)
                    .maybe(
                            "the text should be quoted as a whole, or a quote further up was never closed; a quote inside"
                                    + " 'single quotes' is doubled: ''."),
            at("", "expected <block end>", "Here text goes on after a closing bracket.")
                    .after(CLOSED_BRACKET)
                    .maybe("text that begins with \"[\" or \"{\" was meant, which must be quoted as a whole."),
            at("block mapping", "expected <block end>", "This line doesn't fit the mapping that it stands in.")
                    .maybe("its indentation differs from that of the lines that it belongs to."),
            at("block collection", "expected <block end>", "This line doesn't fit the list that it stands in.")
                    .maybe("its \"- \" is missing, or its indentation differs from the other items'."),
            at("", "that cannot start any token", "No value can begin with this character.")
                    .maybe("the text should be quoted."),
            at("block scalar", "", "The line of a \"|\" or \">\" may hold nothing else.")
                    .maybe("the text should begin on the next line."),
            at(
                            "",
                            "expected '<document start>'",
                            "What stands above is complete, so that this line belongs to nothing.")
                    .maybe(
                            "its indentation differs from the first line's, or the first line lacks its \"- \" or its colon."),
            at("", "expected the node content", "Here a value is missing.")
                    .maybe("the text begins with a comma or a bracket and must be quoted."),
            at("", "mapping keys are not allowed here", "Here is a \"?\" where no key can stand.")
                    .maybe(quoted("?")),
            from("an alias", "", "This is no proper alias.").maybe(quoted("*")),
            from("an anchor", "", "This is no proper anchor.").maybe(quoted("&")),
            from("a tag", "", "This is no proper tag.").maybe(quoted("!")),
            at("while parsing a node", "undefined tag handle", "This is no proper tag.")
                    .maybe(quoted("!")),
            at("directive", "", "This is no proper directive.").maybe(quoted("%")));

    boolean applies(String failureContext, String failureProblem, String left) {
        return failureContext.contains(context)
                && failureProblem.contains(problem)
                && before.matcher(left).matches();
    }

    private static SyntaxRule at(String context, String problem, String what) {
        return new SyntaxRule(context, problem, ANYTHING, false, what, "");
    }

    private static SyntaxRule from(String context, String problem, String what) {
        return new SyntaxRule(context, problem, ANYTHING, true, what, "");
    }

    private SyntaxRule after(Pattern left) {
        return new SyntaxRule(context, problem, left, atContext, what, maybe);
    }

    private SyntaxRule maybe(String hint) {
        return new SyntaxRule(context, problem, before, atContext, what, hint);
    }

    private static String quoted(String indicator) {
        return "text that begins with \"" + indicator + "\" was meant, which must be quoted.";
    }
}
