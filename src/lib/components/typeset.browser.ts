import { katexOptions } from "#lib/components/katex-options.ts";
import { remembered } from "#lib/components/remembered.ts";
import type { Typesetter } from "#lib/components/typesetter.ts";

/** The formulas of a large example and of its last few changes; a markup has some kilobytes. */
const MOST_FORMULAS = 1_000;

let atHand: Typesetter | null = null;
let loading: Promise<Typesetter> | null = null;

/**
 * What typesets at once; `null` until KaTeX has come. Nothing is lost by that: what the server
 * typeset is in the page already.
 */
export function typesetterAtHand(): Typesetter | null {
  return atHand;
}

/** KaTeX comes when the first formula appears that the server has not typeset. */
export function loadTypesetter(): Promise<Typesetter> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Typesetter> {
  const { default: katex } = await import("katex");
  const typesetAs = (displayMode: boolean): ((tex: string) => string) => {
    // what can't be typeset is shown as its TeX, and the page goes on
    const options = { ...katexOptions, displayMode, throwOnError: false };
    return remembered(MOST_FORMULAS, (tex) => katex.renderToString(tex, options));
  };
  const [inText, onItsOwn] = [typesetAs(false), typesetAs(true)];
  atHand = (tex, displayMode) => (displayMode ? onItsOwn(tex) : inText(tex));
  return atHand;
}
