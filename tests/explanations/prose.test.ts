import { describe, expect, it } from "vitest";
import { capitalised, listed, prose } from "#lib/explanations/prose.ts";

const w = { tex: "w_{46}", spoken: "weight 46", quantity: "w" };

describe("prose", () => {
  it("joins neighbouring texts and keeps formulas", () => {
    expect(prose`Unit ${"4"} spoke through ${w}.`).toEqual(["Unit 4 spoke through ", w, "."]);
    expect(prose`${prose`So ${w}`} it is`).toEqual(["So ", w, " it is"]);
  });

  it("lists as English does", () => {
    expect(listed(["a"])).toEqual(["a"]);
    expect(listed(["a", "b"])).toEqual(["a and b"]);
    expect(listed(["a", w, "c"])).toEqual(["a, ", w, " and c"]);
  });

  it("begins a sentence with a capital", () => {
    expect(capitalised("the output unit")).toBe("The output unit");
  });
});
