import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";

const files = readdirSync("src/lib", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => entry.name);

test("there are files to look at", () => {
  expect(files.length).toBeGreaterThan(10);
});

test("a module is named in kebab-case, a component in PascalCase", () => {
  const odd = files.filter((file) =>
    file.endsWith(".svelte")
      ? !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(file)
      : !/^[a-z0-9]+(-[a-z0-9]+)*(\.(svelte|d|browser|server))?\.\w+$/.test(file),
  );
  expect(odd).toEqual([]);
});

test("a file is named for the one thing in it", () => {
  const vague = ["index", "types", "type", "utils", "util", "helpers", "helper", "common", "misc"];
  const odd = files.filter((file) => vague.includes(basename(file).split(".")[0] ?? ""));
  expect(odd).toEqual([]);
});
