import { en } from "./en";

/** Every string of the interface, in one language. Another language is another object of this type. */
export type Words = typeof en;

/** The strings of the language chosen; everything that speaks looks here when it speaks, never before. */
export let words: Words = en;

export function speak(language: Words): void {
    words = language;
}
