import { describe, expect, it } from "vitest";
import {
  addressAt,
  addressWithPlan,
  carriedTo,
  planAsked,
  stepAsked,
} from "#lib/views/address-text.ts";

const page = "https://example.org/examples/mazur/?step=3&embed=1";
const link = "#v=1&of=mazur/printed&data=abc&step=7&view=student&notation=mazur";

describe("the address of a step", () => {
  it("names it in the query, beside what else stands there", () => {
    expect(addressAt(page, 12, null)).toBe("https://example.org/examples/mazur/?step=12&embed=1");
    expect(addressAt(`${page}${link}`, 1, null)).not.toContain("#");
  });

  it("names it in the link alone where there is one", () => {
    expect(addressAt(page, 7, link)).toBe(`https://example.org/examples/mazur/?embed=1${link}`);
  });

  it("is read as it is written", () => {
    expect(stepAsked(new URL(addressAt(page, 12, null)).search)).toBe("12");
    expect(stepAsked("?embed=1")).toBeNull();
  });

  it("of another page carries the link along", () => {
    expect(carriedTo("../exact/", link, page)).toBe(`https://example.org/examples/exact/${link}`);
  });
});

describe("the address of a planned lecture", () => {
  it("names the plan in the query, whatever the link holds", () => {
    const planned = addressWithPlan(`${page}${link}`, "1-5,8");
    expect(planAsked(new URL(planned).search)).toBe("1-5,8");
    expect(new URL(planned).hash).toBe(link);
    expect(addressWithPlan(planned, "")).toBe(`${page}${link}`);
    expect(planAsked("?step=2")).toBeNull();
  });
});
