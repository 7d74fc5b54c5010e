import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const components = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".svelte"))
  .map((entry) => join(entry.parentPath, entry.name));

/** The selectors under which a component's own style sets the pointer or the font of its buttons. */
function restyled(source: string): string[] {
  const [, style = ""] = source.split("<style>");
  return [...style.matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(([, selector = "", rules = ""]) =>
    /\bbutton\b/.test(selector) && /cursor: pointer|font: inherit/.test(rules)
      ? [selector.trim()]
      : [],
  );
}

test("what a button looks like is said in one place", () => {
  const buttons = readFileSync("src/routes/look/buttons.css", "utf8");
  expect(restyled(`<style>${buttons}`)).toHaveLength(1);
  const odd = components.filter((file) => restyled(readFileSync(file, "utf8")).length > 0);
  expect(odd).toEqual([]);
});
