import type { Phase } from "#lib/engine/trace/derivation.ts";

/** Steps of one phase that follow each other, under a heading. */
export interface PhaseSection<Step> {
  readonly phase: Phase;
  readonly title: string;
  readonly steps: readonly Step[];
}

const titles: Readonly<Record<Phase, string>> = {
  forward: "Forward pass",
  loss: "Loss",
  backward: "Backward pass",
  update: "Update",
};

/**
 * The steps in order, under the headings of their phases. A phase that is taken up again gets a
 * section again, as when output weights are updated before hidden error terms are computed.
 */
export function phaseSections<Step extends { readonly phase: Phase }>(
  steps: readonly Step[],
): readonly PhaseSection<Step>[] {
  const sections: { phase: Phase; title: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = sections.at(-1);
    if (last?.phase === step.phase) last.steps.push(step);
    else sections.push({ phase: step.phase, title: titles[step.phase], steps: [step] });
  }
  return sections;
}
