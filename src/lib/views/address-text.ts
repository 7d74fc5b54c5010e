/** The step that an address asks for in its query, or `null`. */
export function stepAsked(search: string): string | null {
  return new URLSearchParams(search).get("step");
}

/**
 * The same page at a step: in its link, where it takes one to bring back what is shown, or else in
 * its query.
 *
 * @param link the hash that holds a changed example, at the step
 */
export function addressAt(page: string, step: number, link: string | null): string {
  const address = new URL(page);
  address.hash = link ?? "";
  if (link === null) address.searchParams.set("step", String(step));
  else address.searchParams.delete("step");
  return address.href;
}

/** The plan of a lecture that an address asks for in its query, or `null`. */
export function planAsked(search: string): string | null {
  return new URLSearchParams(search).get("plan");
}

/** The same address for a lecture with a plan; "" for none. */
export function addressWithPlan(page: string, plan: string): string {
  const address = new URL(page);
  if (plan === "") address.searchParams.delete("plan");
  else address.searchParams.set("plan", plan);
  return address.href;
}

/** Another page with the link of this one. */
export function carriedTo(path: string, link: string, page: string): string {
  return new URL(link, new URL(path, page)).href;
}
