import { afterEach, describe, expect, it, vi } from "vitest";
import { collectionFile } from "#lib/views/collection-file.ts";

function answer(body: string, init: ResponseInit): void {
  vi.stubGlobal(
    "fetch",
    vi.fn(() => Promise.resolve(new Response(body, init))),
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a collection beside the site", () => {
  it("is read from its folder", async () => {
    answer("[]", { headers: { "content-type": "application/json" } });
    expect(await collectionFile("course-1", "/site/")).toBe("[]");
    expect(fetch).toHaveBeenCalledExactlyOnceWith("/site/collections/course-1.json");
  });

  it.each(["../secret", "a/b", "https://elsewhere", "", ".", "a".repeat(65)])(
    "has no such name: %j, and nothing is asked for",
    async (name) => {
      answer("[]", {});
      await expect(collectionFile(name, "/")).rejects.toThrow(/made of letters/);
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it("is missed, too large, or out of reach, in plain words", async () => {
    answer("", { status: 404 });
    await expect(collectionFile("course", "/")).rejects.toThrow("no collection named course");
    // some servers answer every address with a page
    answer("<!doctype html>", { headers: { "content-type": "text/html" } });
    await expect(collectionFile("course", "/")).rejects.toThrow("no collection named course");
    answer("[]", { headers: { "content-length": "4000001" } });
    await expect(collectionFile("course", "/")).rejects.toThrow("too large");
    vi.stubGlobal(
      "fetch",
      vi.fn(() => Promise.reject(new TypeError("no line"))),
    );
    await expect(collectionFile("course", "/")).rejects.toThrow("Are you online?");
  });
});
