import { describe, expect, it } from "vitest";
import { readPaperChoices } from "#lib/explanations/paper-choices.ts";
import { addressWithPaper } from "#lib/views/paper-address.ts";

function choices(query: string) {
  const asked = new URLSearchParams(query);
  return readPaperChoices((name) => asked.get(name));
}

const page = "https://example.org/examples/mazur/print/";

describe("the address of a paper", () => {
  it("says what is printed, with lists as they are typed", () => {
    expect(addressWithPaper(page, choices("paper=worksheet&steps=3,5&level=2"))).toBe(
      `${page}?paper=worksheet&steps=3,5&level=2`,
    );
  });

  it("takes the place of what was said before, and leaves the rest", () => {
    const before = `${page}?paper=worksheet&from=7&lang=en#v=1&of=mazur/printed`;
    expect(addressWithPaper(before, choices("paper=key&blank=update"))).toBe(
      `${page}?lang=en&paper=key&blank=update#v=1&of=mazur/printed`,
    );
    expect(addressWithPaper(before, choices(""))).toBe(`${page}?lang=en#v=1&of=mazur/printed`);
  });
});
