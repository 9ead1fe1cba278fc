import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { hits, terms } from "../logic/fold";
import { useSession } from "./session";

/** Words of an article: only ever text, in their own direction, with what was searched for marked. */
export function Words({ text, quote }: { readonly text: string; readonly quote?: boolean }): JSX.Element {
    const { address } = useSession();
    const wanted = useMemo(() => terms(address.filter.text), [address.filter.text]);
    const parts = useMemo(() => {
        const found: JSX.Element[] = [];
        let at = 0;
        for (const [begin, end] of hits(text, wanted)) {
            found.push(<>{text.slice(at, begin)}</>, <mark class="hit">{text.slice(begin, end)}</mark>);
            at = end;
        }
        found.push(<>{text.slice(at)}</>);
        return found;
    }, [text, wanted]);
    return quote ? <q dir="auto" class="words">{parts}</q> : <bdi class="words-inline">{parts}</bdi>;
}
