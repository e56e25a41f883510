package org.parlance.nlu.duckling;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of a language that times are made of, as expressions.
 *
 * @param words expressions by what they mean, see the texts below
 * @param days Monday to Sunday
 * @param months January to December
 */
record Vocabulary(Map<String, String> words, List<String> days, List<String> months) {
    private static final Map<String, String> TEXTS = Map.of(
            "en",
            """
            today=today;tomorrow=tomorrow;yesterday=yesterday;overmorrow=the day after tomorrow
            next=next|coming;last=last|past|previous;this=this|current;nextAfter=(?!);lastAfter=(?!)
            on=on\\s;at=at\\s|@\\s?;oclock=\\s?o'?\\s?clock;noon=noon|midday;midnight=midnight;now=(?:right\\s)?now
            in=in\\s;inMonth=in\\s|of\\s;within=within\\s;ago=\\sago;agoBefore=(?!)
            morning=(?:in\\sthe\\s|this\\s)?morning;afternoon=(?:in\\sthe\\s|this\\s)?afternoon
            evening=(?:in\\sthe\\s|this\\s)?evening;tonight=tonight;lastNight=last\\snight
            weekend=week-?\\s?end;from=from\\s|between\\s;to=\\s(?:to|until|till|thru|through|and)\\s|\\s?[-–]\\s?
            after=after\\s;before=before\\s|by\\s;the=the\\s;of=of\\s;half=half\\spast\\s;past=quarter\\s(?:past|after)\\s
            till=quarter\\s(?:to|of)\\s;ordinal=st|nd|rd|th
            second=seconds?|secs?;minute=minutes?|mins?;hour=hours?|hrs?;day=days?;week=weeks?;month=months?;year=years?
            """,
            "de",
            """
            today=heute;tomorrow=morgen;yesterday=gestern;overmorrow=übermorgen
            next=nächste[nrs]?|kommende[nrs]?;last=letzte[nrs]?|vorige[nrs]?;this=diese[nrsm]?;nextAfter=(?!)
            lastAfter=(?!);on=am\\s|an\\s;at=um\\s;oclock=\\suhr;noon=mittags?;midnight=mitternacht;now=jetzt
            in=in\\s;inMonth=im\\s;within=innerhalb\\svon\\s;ago=(?!);agoBefore=vor\\s
            morning=(?:am\\s)?(?:morgens?|vormittags?)|früh;afternoon=(?:am\\s)?nachmittags?;evening=(?:am\\s)?abends?
            tonight=heute\\sabend;lastNight=gestern\\sabend;weekend=wochenende;from=von\\s|vom\\s|zwischen\\s
            to=\\s(?:bis(?:\\szum)?|und)\\s|\\s?[-–]\\s?;after=nach\\s;before=vor\\s|bis\\s;the=der\\s|den\\s|dem\\s;of=
            half=(?!);past=viertel\\snach\\s;till=viertel\\svor\\s;ordinal=\\.
            second=sekunden?;minute=minuten?;hour=stunden?;day=tag(?:en?)?;week=wochen?;month=monat(?:en?)?
            year=jahr(?:en?)?
            """,
            "es",
            """
            today=hoy;tomorrow=mañana;yesterday=ayer;overmorrow=pasado\\smañana
            next=(?:el\\s|la\\s)?próxim[oa];last=(?:el\\s|la\\s)?últim[oa];this=est[ea];nextAfter=que\\sviene|próxim[oa]
            lastAfter=pasad[oa];on=el\\s;at=a\\slas?\\s;oclock=\\s?(?:h|horas?)\\b;noon=mediodía;midnight=medianoche
            now=ahora(?:\\smismo)?;in=en\\s|dentro\\sde\\s;inMonth=en\\s;within=dentro\\sde\\s;ago=(?!)
            agoBefore=hace\\s;morning=(?:por|de)\\sla\\smañana;afternoon=(?:por|de)\\sla\\starde
            evening=(?:por|de)\\sla\\snoche;tonight=esta\\snoche;lastNight=anoche;weekend=fin\\sde\\ssemana
            from=desde\\s(?:el\\s)?|del?\\s|entre\\s;to=\\s(?:al?|hasta(?:\\sel)?|y)\\s|\\s?[-–]\\s?;after=después\\sde\\s
            before=antes\\sde\\s;the=el\\s;of=de\\s;half=(?!);past=(?!);till=(?!);ordinal=º|ª
            second=segundos?;minute=minutos?;hour=horas?;day=días?;week=semanas?;month=mes(?:es)?;year=años?
            """,
            "fr",
            """
            today=aujourd['’]hui;tomorrow=demain;yesterday=hier;overmorrow=après[- ]demain
            next=prochaine?;last=dernière?;this=ce(?:tte|t)?;nextAfter=prochaine?;lastAfter=dernière|dernier|passée?
            on=le\\s;at=à\\s;oclock=\\s?(?:h|heures?)\\b;noon=midi;midnight=minuit;now=maintenant
            in=dans\\s;inMonth=en\\s;within=d['’]ici\\s;ago=(?!);agoBefore=il\\sy\\sa\\s
            morning=(?:ce\\s|le\\s)?matin;afternoon=(?:cet\\s|l['’])?après[- ]midi;evening=(?:le\\s)?soir
            tonight=ce\\ssoir;lastNight=hier\\ssoir;weekend=week-?\\s?end;from=du\\s|de\\s|entre\\s
            to=\\s(?:au|à|jusqu['’]à|et)\\s|\\s?[-–]\\s?;after=après\\s;before=avant\\s;the=le\\s;of=
            half=(?!);past=(?!);till=(?!);ordinal=er|e|ème
            second=secondes?;minute=minutes?;hour=heures?;day=jours?;week=semaines?;month=mois;year=ans?|années?
            """);

    /** Those of a language; English where it has none. */
    static Vocabulary of(String language) {
        String known = TEXTS.containsKey(language) ? language : "en";
        Map<String, String> words = Arrays.stream(TEXTS.get(known).split("[;\n]"))
                .filter(pair -> !pair.isBlank())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> "(?:" + pair[1] + ")"));
        DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(known));
        List<String> days = new ArrayList<>(Arrays.asList(symbols.getWeekdays()).subList(2, 8));
        days.add(symbols.getWeekdays()[1]);
        List<String> months = Arrays.asList(symbols.getMonths()).subList(0, 12);
        return new Vocabulary(words, lower(days), lower(months));
    }

    /** The expression for a meaning. */
    String of(Enum<?> unit) {
        return word(unit.name().toLowerCase(Locale.ROOT));
    }

    String word(String meaning) {
        return words.get(meaning);
    }

    String anyDay() {
        return String.join("|", days);
    }

    String anyMonth() {
        return String.join("|", months);
    }

    /** The unit that a name matched by its expression means. */
    Unit unit(String name) {
        return Arrays.stream(Unit.values())
                .filter(unit -> name.toLowerCase(Locale.ROOT).matches(of(unit)))
                .findFirst()
                .orElseThrow();
    }

    String anyUnit() {
        return Arrays.stream(Unit.values()).map(this::of).collect(Collectors.joining("|"));
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
