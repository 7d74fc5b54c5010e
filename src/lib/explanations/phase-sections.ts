import type { Phase } from "#lib/engine/trace/derivation.ts";
import type { NarratedStep } from "#lib/explanations/narration.ts";

/** Steps of one phase that follow each other, under a heading. */
export interface PhaseSection {
  readonly phase: Phase;
  readonly title: string;
  readonly steps: readonly NarratedStep[];
}

export const phaseTitles: Readonly<Record<Phase, string>> = {
  forward: "Forward pass",
  loss: "Loss",
  backward: "Backward pass",
  update: "Update",
};

/** The steps in order; a phase that is taken up again gets a section again. */
export function phaseSections(steps: readonly NarratedStep[]): readonly PhaseSection[] {
  const sections: (PhaseSection & { readonly steps: NarratedStep[] })[] = [];
  for (const step of steps) {
    const last = sections.at(-1);
    if (last?.phase === step.phase) last.steps.push(step);
    else sections.push({ phase: step.phase, title: phaseTitles[step.phase], steps: [step] });
  }
  return sections;
}
