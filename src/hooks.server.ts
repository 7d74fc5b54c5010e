import type { Handle } from "@sveltejs/kit";

/** The faces that the first screen needs; every other is fetched when a formula asks for it. */
const FIRST_FACES =
  /(atkinson-hyperlegible-next-latin-(400|700)|KaTeX_(Main|Math)-(Regular|Italic))[^/]*\.woff2$/;

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) =>
      type === "font" ? FIRST_FACES.test(path) && !path.includes("Main-Italic") : true,
  });
