package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.annals.Articles;
import org.annals.actor.RuleActorFinder;
import org.annals.document.Document;
import org.annals.language.EnglishAnalyser;
import org.annals.language.TextAnalysis;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says what through which channel, in the forms that news takes; and what is nobody's statement. */
class StatementsTest {
    private static final GazetteerPlaceNames PLACES = new GazetteerPlaceNames(Gazetteer.load());
    private static final EnglishAnalyser ANALYSER = new EnglishAnalyser(PLACES);
    /** The checker does not read annotations of type arguments from class files. */
    @SuppressWarnings("NullAway")
    private static final RuleActorFinder ACTORS = new RuleActorFinder(PLACES::countryOfDemonym);

    private static final RuleAttributionFinder FINDER = new RuleAttributionFinder();

    private static List<AttributedContent> statements(String text) {
        Document document = Articles.of(text);
        TextAnalysis analysis = ANALYSER.parse(ANALYSER.analyse(document));
        return FINDER.find(analysis, ACTORS.find(analysis, List.of())).statements();
    }

    private static String words(AttributedContent statement, String text) {
        return statement.content().stream().map(span -> span.of(text)).collect(Collectors.joining(" + "));
    }

    private static AttributedContent statement(String text, String content) {
        return statements(text).stream()
                .filter(found -> words(found, text).equals(content))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no statement of [" + content + "], only "
                        + statements(text).stream()
                                .map(found -> words(found, text))
                                .toList()));
    }

    private static String speaker(AttributedContent statement) {
        Speaker speaker = statement.attribution().speaker();
        return speaker == null ? "nobody" : speaker.name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A deckhand who saw the wreck said two boats sank.|two boats sank|deckhand",
                "The nine men were freed before dawn, a source close to the talks said on Monday."
                        + "|The nine men were freed before dawn|source",
                "All of the crew are “glad and well,” Mira Dolan said.|All of the crew are “glad and well|Mira Dolan",
                "It was “settled by the Red Cross. The talks will go on,” the spokesman, Ivo Garran, said on Monday."
                        + "|It was “settled by the Red Cross. The talks will go on|Ivo Garran",
                "The calm, harbour officials say, was restored by noon.|The calm + was restored by noon|harbour officials",
                "\"The swap was part of the deal,\" according to the Harbour Press."
                        + "|The swap was part of the deal|Harbour Press",
                "Mira Dolan identified the pilot as Ivar Post.|the pilot as Ivar Post|Mira Dolan",
                "Officials previously gave the death toll as 26.|the death toll as 26|Officials",
                "Channel 7 cited the harbour master as saying that nine boats were lost.|nine boats were lost|harbour master",
                "Mira Dolan, whose cousin was hurt, said she would wait.|she would wait|Mira Dolan",
                "Ivo Garran, the father of Ann Garran, said the road was shut.|the road was shut|Ivo Garran",
                "The first shots, according to four witnesses, were fired in Banvik."
                        + "|The first shots + were fired in Banvik|four witnesses",
                "Mira Dolan said in a statement posted on the council's page that nine boats sank."
                        + "|nine boats sank|Mira Dolan",
                "Mira Dolan told the court Ivo Garran left.|Ivo Garran left|Mira Dolan",
                "Mira Dolan told the harbour board the boats had been sent home.|the boats had been sent home|Mira Dolan",
                "Mira Dolan told parliament three dockers had been killed.|three dockers had been killed|Mira Dolan",
            })
    void namesWhoSpeaks(String text, String content, String speaker) {
        assertThat(speaker(statement(text, content))).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mira Dolan told a daily briefing that the bridge was shut.|the bridge was shut|daily briefing",
                "Mira Dolan tweeted that the bridge was shut.|the bridge was shut|Twitter",
                "Mira Dolan said the bridge was shut in an interview with Radio 7.|the bridge was shut|Radio 7",
                "Mira Dolan said in a phone interview that the bridge was shut.|the bridge was shut|phone interview",
                "The bridge was shut, CNN reported.|The bridge was shut|CNN",
                "The website of the Lenn council shut it, said Mira Dolan in the first mass release of prisoners."
                        + "|The website of the Lenn council shut it|nothing",
            })
    void readsTheChannel(String text, String content, String channel) {
        Attribution.Words words = statement(text, content).attribution().channel();
        assertThat(words == null ? "nothing" : words.text()).isEqualTo(channel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The men, said to have been armed, left by boat.",
                "A band described as loud left by boat.",
                "It is worth noting that the men left by boat.",
                "Officials have not confirmed that the men left by boat.",
                "Mira Dolan was asked if she had said that the men left by boat.",
                "Some will argue that the men should leave by boat.",
                "Mira Dolan also withdrew money that the men had saved.",
                "Even before the fire, police had responded to three calls that week.",
                "The judge wearily explained and the men left by boat.",
                "If the press reports that the men left by boat, the town will know.",
                "These are the men who the board felt had left by boat.",
                "The revolt has claimed more than 20,000 lives and driven two million people from their homes.",
            })
    void takesNothingForAStatementThatNobodyMade(String text) {
        assertThat(statements(text))
                .filteredOn(found -> found.attribution().speaker() != null)
                .isEmpty();
    }

    @Test
    void aPronounIsWhoSpokeLast() {
        String text = "Mira Dolan said her son Ivar was missing. “We heard nothing for days,” she said.";
        assertThat(speaker(statement(text, "We heard nothing for days"))).isEqualTo("Mira Dolan");
    }

    @Test
    void aPronounIsNobodyOfTheOtherGender() {
        String text = "Steve Garran left the town. “He took the last boat to the island,” she said.";
        assertThat(speaker(statement(text, "He took the last boat to the island")))
                .isEqualTo("nobody");
    }

    @Test
    void theStatementIsTheOneToldOfBefore() {
        String text = "The Harbour Board said in a statement that nine boats sank.\n\n"
                + "\"A tenth boat reached the port,\" the statement said.";
        assertThat(speaker(statement(text, "A tenth boat reached the port"))).isEqualTo("Harbour Board");
    }

    @Test
    void aSignedPostIsItsSigners() {
        String text =
                "The pier was shut.\n\nWe have closed the bridge for the night. — Mira Dolan (@mdolan) May 9, 2031";
        AttributedContent post = statement(text, "We have closed the bridge for the night");
        assertThat(speaker(post)).isEqualTo("Mira Dolan");
    }

    @Test
    void aSisterReportIsNotPartOfTheContent() {
        String text = "Mira Dolan called the trial a \"show\" and said the judge was tired.";
        assertThat(speaker(statement(text, "the judge was tired"))).isEqualTo("Mira Dolan");
    }

    @Test
    void oneCueMakesOneStatement() {
        String text =
                "Ann, Tom and Matt were members of the town church, said Rabbi Ivo Garran in a statement posted on Facebook.";
        assertThat(statements(text))
                .singleElement()
                .satisfies(found -> assertThat(speaker(found)).isEqualTo("Ivo Garran"));
    }
}
