import { ENGINE_FLOORS, HEADLESS_ROOMS, PACKAGES, ROOMS } from "./rooms.js";

/**
 * @typedef {{ regex: string, message: string }} Ban what an import's address must not look like
 * @typedef {import("eslint").Linter.Config} Config
 */

/** @type {readonly Ban[]} */
const EVERYWHERE = [
  { regex: "^\\$lib(/|$)", message: "Write #lib/…, which Node, Vite and TypeScript all resolve." },
  { regex: "^#lib/.*/[^./]*$", message: "Name the file with its extension: #lib/room/file.ts." },
];

/** @type {Ban} */
const RELATIVE = { regex: "^\\.\\.?(/|$)", message: "Inside src/lib write #lib/room/file.ts." };

/** @type {Ban} */
const OUT_OF_FOLDER = { regex: "^\\.\\.(/|$)", message: "What is shared lives in #lib/…." };

/**
 * The rooms that a path may not import from: those above it and those beside it.
 *
 * @param {string} path a room, a room of the engine or a file, under src/lib
 */
function roomsOutOfReach(path) {
  const [room = "", engineRoom = ""] = path.split("/");
  const above = ROOMS.slice(ROOMS.indexOf(room) + 1);
  const floor = ENGINE_FLOORS.findIndex((rooms) => rooms.includes(engineRoom));
  if (floor < 0) return above;
  const inEngine = ENGINE_FLOORS.slice(floor)
    .flat()
    .filter((other) => other !== engineRoom);
  return [...above, ...inEngine.map((other) => `engine/${other}`)];
}

/**
 * @param {string} path a room, a room of the engine or a file, under src/lib
 * @returns {readonly Ban[]}
 */
function bansFor(path) {
  const rooms = roomsOutOfReach(path).map((room) => ({
    regex: `^#lib/${room}(/|$)`,
    message: `Imports point down: ${room} is not below ${path} (eslint/rooms.js).`,
  }));
  const packages = Object.entries(PACKAGES)
    .filter(([, places]) => !places.some((place) => `${path}/`.startsWith(`${place}/`)))
    .map(([name, places]) => ({
      regex: `^${name}(/|$)`,
      message: `${name} is for ${places.join(", ")} alone (eslint/rooms.js).`,
    }));
  return [RELATIVE, ...rooms, ...packages];
}

/**
 * The rules for one set of files: static imports, `import()` and `export … from`. ESLint does not
 * merge the options of a rule, so the last of these that meets a file has to say everything.
 *
 * @param {string} files
 * @param {readonly Ban[]} bans
 * @returns {Config}
 */
function importRules(files, bans) {
  const all = [...EVERYWHERE, ...bans];
  return {
    files: [files],
    rules: {
      "no-restricted-imports": ["error", { patterns: all }],
      "no-restricted-syntax": [
        "error",
        ...all.map(({ regex, message }) => ({
          selector: `ImportExpression[source.value=/${regex.replaceAll("/", "\\u002F")}/]`,
          message,
        })),
        {
          selector: "ExportAllDeclaration, ExportNamedDeclaration[source]",
          message: "No barrels: import a thing from the file that makes it.",
        },
      ],
    },
  };
}

/** @param {string} folder */
const filesUnder = (folder) => `${folder}/**/*.{ts,js,svelte}`;

const engineRooms = ENGINE_FLOORS.flat().map((room) => `engine/${room}`);
const namedFiles = Object.values(PACKAGES)
  .flat()
  .filter((place) => place.endsWith(".ts"));

/** @type {Config[]} */
export const layers = [
  importRules(filesUnder("src"), [OUT_OF_FOLDER]),
  ...[...ROOMS, ...engineRooms].map((room) =>
    importRules(filesUnder(`src/lib/${room}`), bansFor(room)),
  ),
  ...namedFiles.map((file) => importRules(`src/lib/${file}`, bansFor(file))),
  {
    files: HEADLESS_ROOMS.map((room) => filesUnder(`src/lib/${room}`)),
    rules: {
      "no-restricted-globals": ["error", "window", "document", "navigator", "location", "process"],
    },
  },
];
