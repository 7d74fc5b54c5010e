import { ESLint } from "eslint";
import ts from "typescript-eslint";
import { describe, expect, test } from "vitest";
import { ENGINE_FLOORS, PACKAGES, ROOMS } from "../../eslint/rooms.js";

const LAYER_RULES = ["no-restricted-imports", "no-restricted-syntax", "no-restricted-globals"];
const MARKUP_RULE = "svelte/no-at-html-tags";
const CYCLE_RULE = "import-x/no-cycle";

const eslint = new ESLint({
  // The sources are made up, so no TypeScript project knows them.
  overrideConfig: [ts.configs.disableTypeChecked],
  ruleFilter: ({ ruleId }) => [...LAYER_RULES, MARKUP_RULE, CYCLE_RULE].includes(ruleId),
});

/** What the lint says of a source in a file. */
async function faults(filePath: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath });
  if (!result) throw new Error("internal: ESLint ignored the file");
  const fatal = result.messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return result.messages.map(({ ruleId, message }) => `${ruleId ?? ""}: ${message}`);
}

const importing = (room: string) => `import { thing } from "#lib/${room}/thing.ts";\nthing();\n`;

const places = [...ROOMS.filter((room) => room !== "engine"), ...ENGINE_FLOORS.flat()].map(
  (room) => (ROOMS.includes(room) ? room : `engine/${room}`),
);

function height(place: string): number {
  const floor = ENGINE_FLOORS.findIndex((rooms) =>
    rooms.some((room) => place === `engine/${room}`),
  );
  return floor >= 0 ? floor : ENGINE_FLOORS.length + ROOMS.indexOf(place);
}

const isBelow = (to: string, from: string) => from === to || height(to) < height(from);

describe("imports point down", () => {
  test.each(places)("%s may import from itself and what is below it", async (from) => {
    const open: string[] = [];
    for (const to of places) {
      const found = await faults(`src/lib/${from}/made-up.ts`, importing(to));
      if (found.length === 0) open.push(to);
    }
    expect(open).toEqual(places.filter((to) => isBelow(to, from)));
  });

  test.each([
    ["a type", 'import type { Thing } from "#lib/views/thing.ts";\nexport type It = Thing;\n'],
    ["on demand", 'export const thing = () => import("#lib/views/thing.ts");\n'],
    ["a component", 'import Thing from "#lib/views/Thing.svelte";\nThing;\n'],
    ["by a relative path", 'import { thing } from "../views/thing.ts";\nthing();\n'],
    ["by SvelteKit's alias", 'import { thing } from "$lib/views/thing.ts";\nthing();\n'],
  ])("whatever the manner: %s", async (_manner, source) => {
    expect(await faults("src/lib/notation/made-up.ts", source)).toHaveLength(1);
  });

  test("a component is held to it too", async () => {
    const source = `<script lang="ts">\n  ${importing("views")}</script>\n`;
    expect(await faults("src/lib/components/MadeUp.svelte", source)).toHaveLength(1);
  });

  test("an exception for a package is none for a room", async () => {
    for (const file of Object.values(PACKAGES)
      .flat()
      .filter((place) => place.endsWith(".ts"))) {
      expect(await faults(`src/lib/${file}`, importing("views"))).toHaveLength(1);
      if (file.startsWith("engine/")) {
        expect(await faults(`src/lib/${file}`, importing("engine/network"))).toHaveLength(1);
      }
    }
  });

  test("a route may import from any room, and its neighbours", async () => {
    for (const place of places) {
      expect(await faults("src/routes/made-up/+page.ts", importing(place))).toEqual([]);
    }
    const types =
      'import type { PageLoad } from "./$types";\nexport const load: PageLoad = () => {};\n';
    expect(await faults("src/routes/made-up/+page.ts", types)).toEqual([]);
  });
});

describe("packages have their places", () => {
  test.each(Object.entries(PACKAGES))("%s", async (name, allowed) => {
    for (const address of [name, `${name}/deeper`]) {
      const open: string[] = [];
      for (const place of places) {
        const source = `import { thing } from "${address}";\nthing();\n`;
        const found = await faults(`src/lib/${place}/made-up.ts`, source);
        if (found.length === 0) open.push(place);
      }
      expect(open).toEqual(places.filter((place) => allowed.includes(place)));
    }
  });

  test("mathjs is for the parser, and for no file beside it", async () => {
    const source = 'import { parse } from "mathjs";\nparse("x");\n';
    expect(await faults("src/lib/engine/expression/parse-expression.ts", source)).toEqual([]);
    expect(await faults("src/lib/engine/expression/made-up.ts", source)).toHaveLength(1);
  });
});

describe("other habits of the house", () => {
  test.each([
    [
      "a barrel",
      "src/lib/engine/graph/made-up.ts",
      'export * from "#lib/engine/graph/graph.ts";\n',
    ],
    ["a thing handed on", "src/lib/views/made-up.ts", 'export { a } from "#lib/views/a.ts";\n'],
    ["no extension", "src/lib/views/made-up.ts", 'import { a } from "#lib/views/a";\na();\n'],
    ["the DOM in the engine", "src/lib/engine/graph/made-up.ts", "document.title;\n"],
  ])("%s is refused", async (_habit, filePath, source) => {
    expect(await faults(filePath, source)).toHaveLength(1);
  });

  test("no import cycle", async () => {
    // derivatives of operations are built from expressions; were build.ts to import one back …
    const source = 'import { sigmoid } from "#lib/engine/operations/sigmoid.ts";\nsigmoid;\n';
    const found = await faults("src/lib/engine/expression/build.ts", source);
    expect(found).toContainEqual(expect.stringContaining(CYCLE_RULE));
  });

  test("markup from a string is for Formula.svelte alone", async () => {
    const source = "{@html markup}\n";
    const refused = [expect.stringContaining(MARKUP_RULE)];
    expect(await faults("src/lib/components/Formula.svelte", source)).toEqual([]);
    expect(await faults("src/lib/components/StepCard.svelte", source)).toEqual(refused);
    expect(await faults("src/routes/made-up/+page.svelte", source)).toEqual(refused);
  });
});
