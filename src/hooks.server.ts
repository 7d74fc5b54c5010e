import type { Handle } from "@sveltejs/kit";
import { escaped } from "#lib/exports/markup.ts";
import { runningTitle } from "#lib/views/page-margins.ts";

/** The faces that the first screen needs; the others are fetched once the page is awake. */
const FIRST_FACES =
  /(atkinson-hyperlegible-next-latin-(400|700)-normal|KaTeX_Main-(Regular|Bold)|KaTeX_Math-Italic)\.[^/]*woff2$/;

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) => type !== "font" || FIRST_FACES.test(path),
    transformPageChunk: ({ html }) => titled(withPatientScripts(html), event.locals),
  });

/** The page reads without its scripts: they wait for what the first screen needs. */
function withPatientScripts(html: string): string {
  return html.replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"');
}

/** Paper has its title at the head of each page without scripts, too. */
function titled(html: string, { runningTitle: title }: App.Locals): string {
  if (title === undefined) return html;
  return html.replace("<html", () => `<html style="${escaped(runningTitle(title))}"`);
}
