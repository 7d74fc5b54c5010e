import { describe, expect, it } from "vitest";
import { writeDocumentFile } from "#lib/document/document-file.ts";
import { readDocument } from "#lib/document/read.ts";
import { findExample } from "#lib/examples/registry.ts";
import { openedFile } from "#lib/views/opened-file.ts";

const xyz = readDocument(findExample("xyz")?.variants[0].document);

/** A file; jsdom's have no text of their own. */
function fileOf(name: string, text: string): File {
  return Object.assign(new File([text], name), { text: () => Promise.resolve(text) });
}

describe("a file that a reader opens", () => {
  it("holds the document that was saved in it", async () => {
    const file = fileOf("xyz.json", writeDocumentFile(xyz, null));
    expect(await openedFile(file)).toEqual(xyz);
  });

  it("is refused by its name, with the first thing that is wrong", async () => {
    const file = fileOf("broken.json", '{"chalkgrad": 1, "kind": "network"}');
    expect(await openedFile(file)).toMatch(/^broken\.json can’t be opened: .+ \(and \d+ more\)\.$/);
  });

  it("is refused unread where it is too large for an example", async () => {
    const file = fileOf("large.json", " ".repeat(4_000_001));
    expect(await openedFile(file)).toBe("large.json is too large to be an example.");
  });
});
