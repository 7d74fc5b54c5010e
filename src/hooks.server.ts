import type { Handle } from "@sveltejs/kit";

/** The faces that the first screen needs; the others are fetched once the page is awake. */
const FIRST_FACES =
  /(atkinson-hyperlegible-next-latin-(400|700)-normal|KaTeX_Main-(Regular|Bold)|KaTeX_Math-Italic)\.[^/]*woff2$/;

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) => type !== "font" || FIRST_FACES.test(path),
    // The page reads without its scripts: they wait for what the first screen needs.
    transformPageChunk: ({ html }) =>
      html.replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"'),
  });
