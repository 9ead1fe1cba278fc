package org.annals.pipeline;

import org.annals.actor.RuleActorFinder;
import org.annals.attribution.RuleAttributionFinder;
import org.annals.chronology.EvidenceChronologyBuilder;
import org.annals.claim.ClaimDater;
import org.annals.claim.SentenceClaimExtractor;
import org.annals.dating.EvidenceDocumentDater;
import org.annals.event.BlockingEventLinker;
import org.annals.figure.GrammarFigureExtractor;
import org.annals.identity.NameIdentityResolver;
import org.annals.language.EnglishAnalyser;
import org.annals.origin.StatementOriginFinder;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;
import org.annals.place.OwnPlaceResolver;
import org.annals.relation.TypedRelationFinder;
import org.annals.reuse.FingerprintReuseFinder;
import org.annals.time.EnglishTimeExtractor;

/** Puts the product's own stages together. */
final class StandardStages {
    private StandardStages() {}

    static ReadingStages reading(Gazetteer gazetteer) {
        GazetteerPlaceNames names = new GazetteerPlaceNames(gazetteer);
        return new ReadingStages(
                new EnglishAnalyser(names),
                new EnglishTimeExtractor(),
                OwnPlaceResolver.of(gazetteer),
                new RuleActorFinder(names::countryOfDemonym),
                new RuleAttributionFinder(),
                new GrammarFigureExtractor(),
                new SentenceClaimExtractor()::extract);
    }

    static CorpusStages corpus() {
        return new CorpusStages(
                new FingerprintReuseFinder(),
                new EvidenceDocumentDater(),
                new ClaimDater(),
                new NameIdentityResolver(),
                new StatementOriginFinder(),
                new BlockingEventLinker(),
                new TypedRelationFinder(),
                new EvidenceChronologyBuilder());
    }
}
