package org.parlance.nlu.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlance.core.message.Span;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Token;

class UnicodeTokenizerTest {
    private static final UnicodeTokenizer UNICODE = new UnicodeTokenizer(Settings.NONE);
    private static final WhitespaceTokenizer WHITESPACE = new WhitespaceTokenizer(Settings.NONE);

    @ParameterizedTest
    @CsvSource({
        "我想预订明天去北京的机票。, 我想|预订|明天|去|北京|的|机票",
        "明日の東京の天気, 明日|の|東京|の|天気",
        "ฉันต้องการจองตั๋ว, ฉัน|ต้องการ|จอง|ตั๋ว",
        "ຂ້ອຍຕ້ອງການຈອງປີ້, ຂ້ອຍ|ຕ້ອງການ|ຈອງ|ປີ້",
        "ខ្ញុំចង់កក់សំបុត្រ, ខ្ញុំ|ចង់|កក់|សំបុត្រ",
        "လက်မှတ်ဝယ်ချင်တယ်, လက်မှတ်|ဝယ်|ချင်|တယ်",
        "한국어 문장을, 한국어|문장을",
        "und/oder don't 3.5 kg, und|oder|don't|3.5|kg",
        "good 👍🏽 #tag, good|👍🏽|#|tag"
    })
    void words_of_any_script_are_told(String text, String words) {
        assertThat(texts(UNICODE.tokens(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "去北京的机票, 去|北|京|的|机|票",
        "ฉันต้องการจองตั๋ว please, ฉัน|ต้องการ|จอง|ตั๋ว|please",
        "ខ្ញុំចង់កក់, ខ្ញុំ|ចង់|កក់"
    })
    void the_whitespace_tokenizer_cuts_such_scripts_too_but_chinese_by_character(String text, String words) {
        assertThat(texts(WHITESPACE.tokens(text))).isEqualTo(words);
    }

    @Test
    void places_count_code_points() {
        assertThat(UNICODE.tokens("😀 ฉันต้องการ"))
                .extracting(Token::span)
                .containsExactly(new Span(0, 1), new Span(2, 5), new Span(5, 12));
    }

    @Test
    void a_text_without_words_is_one_token() {
        for (String text : List.of("", " ", "…!?", "\ud83d", "\u0000")) {
            assertThat(UNICODE.tokens(text)).containsExactly(Token.of(text, 0));
        }
    }

    private static String texts(List<Token> tokens) {
        return String.join("|", tokens.stream().map(Token::text).toList());
    }
}
