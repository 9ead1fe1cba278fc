import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { hits, terms } from "../logic/fold";
import { closest } from "../logic/marks";
import { type CodePointText, type Mark, segments } from "../logic/spans";
import { useSession } from "./session";

interface Props {
    readonly text: CodePointText;
    readonly marks: readonly Mark[];
}

/** The whole text, unchanged, with its marks. A click leads to what is held about the words. */
export function SourceText({ text, marks }: Props): JSX.Element {
    const { address, go } = useSession();
    const box = useRef<HTMLDivElement>(null);
    const { span, filter } = address;
    const all = useMemo(() => {
        const searched = hits(text.text, terms(filter.text));
        return { parts: segments(text, marks), searched };
    }, [text, marks, filter.text]);
    const chosen = span ? [text.utf16(span[0]), text.utf16(span[1])] as const : null;
    const cut = useMemo(() => {
        const cuts = new Set([...all.searched.flat(), ...(chosen ?? [])]);
        return all.parts.flatMap((part) => {
            const within = [...cuts].filter((at) => at > part.begin && at < part.end).sort((a, b) => a - b);
            const ends = [part.begin, ...within, part.end];
            return ends.slice(1).map((end, at) => ({ begin: ends[at] ?? part.begin, end, marks: part.marks }));
        });
    }, [all, chosen?.[0], chosen?.[1]]);
    useLayoutEffect(() => {
        box.current?.querySelector(".chosen")?.scrollIntoView({ block: "center" });
    }, [chosen?.[0], chosen?.[1], text]);
    const clicked = (event: MouseEvent): void => {
        const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-at]") : null;
        const mark = closest(cut[Number(element?.dataset["at"])]?.marks ?? []);
        if (mark && getSelection()?.isCollapsed !== false) {
            go({ span: mark.span, record: mark.record }, "change");
        }
    };
    return (
        <div ref={box} class="text" dir="auto" onClick={clicked}>
            {cut.map((part, at) => {
                const isChosen = chosen !== null && part.begin >= chosen[0] && part.end <= chosen[1];
                const isHit = all.searched.some(([begin, end]) => part.begin >= begin && part.end <= end);
                const kinds = [...new Set(part.marks.map((mark) => `mark-${mark.kind}`)), ...(isChosen ? ["chosen"] : []), ...(isHit ? ["hit"] : [])];
                const words = text.text.slice(part.begin, part.end);
                return kinds.length === 0 ? words : <span key={at} data-at={at} class={kinds.join(" ")}>{words}</span>;
            })}
        </div>
    );
}
