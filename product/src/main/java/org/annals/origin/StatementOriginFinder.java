package org.annals.origin;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.identity.ActorRegistry;
import org.annals.reuse.ReuseResult;

/*
 * Who is taken to know. All that one voice says on one occasion is one origin, whoever prints it: a stated day is an
 * occasion, and without one the days on which articles carry the voice, while they follow each other. What an article
 * tells on its own account is one origin, shared by the other versions of that article. A sentence that articles of
 * different descent share is an origin of its own, and belongs to the voice where one of them names it. Descriptions
 * ("the military") are one voice in two articles only if identity or shared wording says so.
 */
/** Reduces claims to origins by speaker and occasion, by article and its versions, and by shared passage. */
public final class StatementOriginFinder implements OriginFinder {
    @Override
    public List<Origin> find(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        return remembering().find(readings, actors, reuse);
    }

    @Override
    public OriginFinder remembering() {
        return new RememberedOrigins();
    }
}
