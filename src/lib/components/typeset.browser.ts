/**
 * In the browser nothing is typeset at once: what the server typeset is in the page already, and
 * hydration keeps it for any value that is not empty. This one is a word joiner: it has no width.
 */
export function typesetAtOnce(): string {
  return "\u2060";
}
