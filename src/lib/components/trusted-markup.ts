/** Markup that may stand in the page, as the browser wants it marked (Trusted Types); TypeScript doesn't know the kind yet. */
export type TrustedMarkup = string & { readonly trusted?: true };

interface MarkupPolicy {
  createHTML(markup: string): TrustedMarkup;
}

interface MarkupPolicies {
  createPolicy(name: string, rules: MarkupPolicy): MarkupPolicy;
}

declare global {
  var trustedTypes: MarkupPolicies | undefined;
}

/** Only for what KaTeX has made: it escapes its input. The site's policy of content names this one. */
const policy = globalThis.trustedTypes?.createPolicy("chalkgrad-katex", {
  createHTML: (markup) => markup,
});

/** KaTeX's markup, as this browser wants it. */
export function trustedMarkup(markup: string): TrustedMarkup {
  return policy ? policy.createHTML(markup) : markup;
}
