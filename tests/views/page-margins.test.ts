import { describe, expect, it } from "vitest";
import { cssString } from "#lib/views/page-margins.ts";

describe("a text in a style sheet", () => {
  it("can't end the string that it stands in", () => {
    expect(cssString("f = x·y")).toBe('"f = x·y"');
    expect(cssString('"; } * { display: none')).toBe('"\\22 ; } * { display: none"');
    expect(cssString("a\\b\nc")).toBe('"a\\5c b\\a c"');
  });
});
