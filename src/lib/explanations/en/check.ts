import type { CheckWords } from "#lib/explanations/language.ts";
import { prose } from "#lib/explanations/prose.ts";

export const checkWords: CheckWords = {
  sentence: (of, by, through, h) => {
    const seenBy = through === null ? "" : prose`, as ${through} alone sees it,`;
    return prose`Move ${by}${seenBy} by h = ${h}, up and down, and work ${of} out each time: the difference over 2h is the slope, measured without any rule.`;
  },
  agrees: ({ analytic, apart }) =>
    prose`The rule gives ${analytic} in full. The two are ${apart} apart: as near as a difference quotient can come.`,
  differs: ({ analytic, quotient }) =>
    prose`The rule gives ${analytic}, the quotient ${quotient}. Either the function has a corner here, or what the rule gives is not the derivative.`,
};
