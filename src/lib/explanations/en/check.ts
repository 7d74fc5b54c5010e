import type { CheckWords } from "#lib/explanations/language.ts";
import { prose } from "#lib/explanations/prose.ts";

export const checkWords: CheckWords = {
  sentence: (of, by, through, h) => {
    const seenBy = through === null ? "" : prose`, as ${through} alone sees it`;
    return prose`Move ${by}${seenBy} by h = ${h}, up and down, and work ${of} out each time: the difference over 2h is the slope, measured without any rule.`;
  },
  agrees: ({ analytic, difference }) =>
    prose`The step says ${analytic}. The two differ by ${difference}, which is the rounding of the quotient itself.`,
  differs: ({ analytic, quotient }) =>
    prose`The step says ${analytic}, the quotient ${quotient}. Either the function has a corner here, or the step is not the derivative.`,
};
