package org.annals.identity;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.reuse.ReuseResult;

/*
 * Two people of different documents are one when their skeletons are equal, or when one full name is the other with words
 * left out or as initials and fits no third; a person known in one document by surname only joins the one full name of the
 * pile that ends in it, and nobody where there are two. An organ of a state is what it is called without its country, and the
 * country; where the text gives none, the country that the article is about. An acronym is the body that an article explains
 * it by. An office without a name ("the Velmian president") is the person whom the pile calls so. Other phrases that name
 * nobody ("residents") join only within one country, and without one only where one wording that articles share names them: who
 * copies "a family said" means the same family. All decisions look at the whole pile at once, so the order of documents
 * cannot matter.
 */
/** Joins actors across documents by their names, short forms and offices. */
public final class NameIdentityResolver implements IdentityResolver {
    @Override
    public ActorRegistry resolve(List<DatedReading> readings, ReuseResult reuse) {
        return remembering().resolve(readings, reuse);
    }

    @Override
    public IdentityResolver remembering() {
        return new RememberedIdentities();
    }
}
