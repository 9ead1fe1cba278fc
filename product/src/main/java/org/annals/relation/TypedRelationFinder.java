package org.annals.relation;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.event.Event;
import org.annals.identity.ActorRegistry;
import org.annals.reuse.ReuseResult;

/** Finds relations by comparing the claims of each event in pairs, and figures that count the same thing. */
public final class TypedRelationFinder implements RelationFinder {
    private final RememberedRelations.Rules rules;

    public TypedRelationFinder() {
        CountedGroups groups = new CountedGroups();
        this.rules = new RememberedRelations.Rules(
                new ClaimComparison(),
                new FigureComparison(groups),
                new TextParts(groups),
                new CountGenealogy(groups),
                new Withdrawals(groups),
                new Denials(),
                new Givers(groups));
    }

    @Override
    public List<Relation> find(
            List<DatedReading> readings, List<Event> events, ActorRegistry actors, ReuseResult reuse) {
        return remembering().find(readings, events, actors, reuse);
    }

    @Override
    public RelationFinder remembering() {
        return new RememberedRelations(rules);
    }
}
