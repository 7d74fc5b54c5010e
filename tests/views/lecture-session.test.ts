import { describe, expect, it } from "vitest";
import { lectureSession, windowAddress } from "#lib/views/lecture-session.ts";

const hallPage = "https://example.org/examples/mazur/present/?step=3#v=1&of=mazur/exact";

describe("a lecture’s session", () => {
  it("is the one that the address names", () => {
    const id = "0a1b2c3d-aaaa-4bbb-8ccc-123456789012";
    const speaker = new URL(windowAddress(hallPage, id, "speaker"));
    expect(lectureSession(speaker.search)).toEqual({ id, role: "speaker" });
    const hall = new URL(windowAddress(speaker.href, id, "hall"));
    expect(lectureSession(hall.search)).toEqual({ id, role: "hall" });
    expect(hall.searchParams.get("step")).toBe("3");
    expect(hall.hash).toBe("#v=1&of=mazur/exact");
  });

  it("is a new one for each lecture otherwise, and never what an address makes up", () => {
    const { id, role } = lectureSession("");
    expect(role).toBe("hall");
    expect(id).toMatch(/^[\w-]{36}$/);
    expect(lectureSession("?speaker=a b").role).toBe("hall");
  });
});
