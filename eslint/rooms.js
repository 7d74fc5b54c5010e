/**
 * The rooms of src/lib, from the ground up. A room may import from itself and from the rooms
 * before it, never from one after it.
 *
 * @type {readonly string[]}
 */
export const ROOMS = [
  "engine",
  "notation",
  "document",
  "explanations",
  "examples",
  "diagram",
  "exports",
  "player",
  "components",
  "views",
];

/**
 * The floors of the engine, from the ground up. Rooms on one floor know nothing of each other.
 *
 * @type {readonly (readonly string[])[]}
 */
export const ENGINE_FLOORS = [
  ["expression"],
  ["operations"],
  ["trace"],
  ["graph"],
  ["autodiff", "optimizers", "program"],
  ["network"],
];

/**
 * Packages that may be imported from these places alone, given as paths under src/lib.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const PACKAGES = {
  // It evaluates text. We parse with it, and nothing else.
  mathjs: ["engine/expression/parse-expression.ts"],
  katex: ["components", "exports/mathml.ts"],
  valibot: ["document"],
  "d3-dag": ["diagram"],
  svelte: ["player", "components", "views"],
  uqr: ["components"],
};

/** Rooms that run anywhere: in a browser, in Node, in a worker. */
export const HEADLESS_ROOMS = ROOMS.slice(0, ROOMS.indexOf("player") + 1);
