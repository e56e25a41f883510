package org.parlance.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class PythonRegexTest {
    @Test
    void classes_are_unicode_as_in_python() {
        assertThat(found("(?u)\\b\\w+\\b", "Größe 10² नम")).startsWith("Größe", "10²");
        assertThat(found("\\d+", "٣٤ and 56")).containsExactly("٣٤", "56");
        assertThat(found("[\\w-]+", "a-b c")).containsExactly("a-b", "c");
        assertThat(found("[^\\s]+", "a\u00a0b")).containsExactly("a", "b");
    }

    @Test
    void python_only_syntax_is_translated() {
        assertThat(found("(?P<first_word>\\w)(?P=first_word)", "aab bcc")).containsExactly("aa", "cc");
        assertThat(found("a{,2}b", "aaab")).containsExactly("aab");
        assertThat(found("{name}", "say {name}")).containsExactly("{name}");
        assertThat(found("[[]x[&&]", "[x&")).containsExactly("[x&");
        assertThat(found("end\\Z", "the end")).containsExactly("end");
        assertThat(found("(?#no word)a\\va", "a\u000ba")).hasSize(1);
        assertThat(found("(?i)straße", "STRASSE Straße")).containsExactly("Straße");
    }

    @Test
    void findall_answers_the_only_group() {
        PythonRegex regex = PythonRegex.compile("(\\d+)€", false);
        assertThat(regex.findGroups("5€ 7")).extracting(PythonRegex.Match::text).containsExactly("5");
    }

    @Test
    void catastrophic_backtracking_ends_with_what_was_found() {
        PythonRegex regex = PythonRegex.compile("(a|aa|a?)+b|c", false);
        PythonRegex.Matches matches = regex.findAll("c " + "a".repeat(5_000));
        assertThat(matches.complete()).isFalse();
        assertThat(matches.matches()).extracting(PythonRegex.Match::text).containsExactly("c");
        assertThat(regex.find("a".repeat(200))).isEmpty();
    }

    @Test
    void what_python_refuses_is_refused_with_its_place() {
        assertThatThrownBy(() -> PythonRegex.compile("ab[c", false)).isInstanceOf(PatternSyntaxException.class);
        assertThatThrownBy(() -> PythonRegex.compile("\\q", false)).hasMessageContaining("no meaning");
        assertThatThrownBy(() -> PythonRegex.compile("(a)(?(1)b|c)", false)).hasMessageContaining("not supported");
    }

    private static List<String> found(String pattern, String text) {
        return PythonRegex.compile(pattern, false).findAll(text).matches().stream()
                .map(PythonRegex.Match::text)
                .toList();
    }
}
