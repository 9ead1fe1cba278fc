import type { Details } from "../data/details";
import type { Actor, Claim, Id } from "../data/model";

/** What one article has of an actor. */
export interface Naming {
    readonly document: Id;
    /** The first place where the article names the actor, as decisions name words: "DOCUMENT:BEGIN-END". */
    readonly words: string;
    /** What it lets the actor say. */
    readonly claims: readonly Claim[];
}

export function claimsBy(details: Details, actor: Id): Claim[] {
    return details.records.claims.filter((claim) => claim.attribution.speaker?.actor === actor);
}

/** The articles that name the actor; those in which most is said first. */
export function namings(details: Details, actor: Actor): Naming[] {
    const first = new Map<Id, Naming>();
    const own = claimsBy(details, actor.id);
    for (const { document, span } of [...actor.mentions].sort((a, b) => a.span[0] - b.span[0])) {
        if (!first.has(document)) {
            first.set(document, {
                document, words: `${document}:${span[0]}-${span[1]}`, claims: own.filter((claim) => claim.document === document),
            });
        }
    }
    return [...first.values()].sort((a, b) => b.claims.length - a.claims.length || (a.document < b.document ? -1 : 1));
}
