import { describe, expect, it } from "vitest";
import { decodeLink } from "#lib/document/link.ts";
import { collectionTrouble, openCollection } from "#lib/views/collection-cards.ts";

const sum = {
  chalkgrad: 1,
  kind: "expression",
  title: "A sum",
  summary: "Two numbers.",
  program: "f = x + y",
  inputs: { x: 1, y: 2 },
};

describe("openCollection", () => {
  it("has a card for each example, with a link that holds all of it", async () => {
    const { cards, troubles } = await openCollection(
      JSON.stringify([sum, { ...sum, title: "Another" }]),
    );
    expect(troubles).toEqual([]);
    expect(cards.map(({ title }) => title)).toEqual(["A sum", "Another"]);
    // f = x + y, then ∂f/∂f, ∂f/∂x, ∂f/∂y
    expect(cards[0]).toMatchObject({ steps: 4, teaches: "Two numbers." });
    const link = await decodeLink(cards[1]?.link ?? "", () => null);
    expect(link.document).toMatchObject({ title: "Another", program: "f = x + y" });
  });

  it("shows the others where one can't be worked out", async () => {
    const bad = { ...sum, title: "A pole", program: "f = x / y", inputs: { x: 1, y: 0 } };
    const { cards, troubles } = await openCollection(JSON.stringify([bad, sum]));
    expect(cards.map(({ title }) => title)).toEqual(["A sum"]);
    expect(troubles).toEqual([expect.stringMatching(/^A pole can’t be shown: /)]);
  });

  it("names every fault with its place", async () => {
    const text = JSON.stringify([sum, { ...sum, program: "f = x +" }]);
    const error: unknown = await openCollection(text).catch((reason: unknown) => reason);
    expect(collectionTrouble(error)?.join("\n")).toContain("[1].program");
    expect(collectionTrouble(new Error("else"))).toBeNull();
  });
});
