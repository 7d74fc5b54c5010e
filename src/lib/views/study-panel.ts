import type { Snippet } from "svelte";
import type { NarratedStep } from "#lib/explanations/narration.ts";

/** Something that can be opened in the ledger's place, and then follows the current step. */
export interface StudyPanel {
  readonly name: string;
  /** On its tab. */
  readonly label: string;
  readonly content: Snippet<[NarratedStep]>;
}
