import { en } from "./en";

/** Every string of the interface, in one language. Another language is another object of this type. */
export type Words = typeof en;

export const words: Words = en;
