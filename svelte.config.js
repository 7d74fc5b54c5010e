import adapter from "@sveltejs/adapter-static";
import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The one script of app.html, which runs before the first paint: SvelteKit hashes only its own. */
const [, earlyScript = ""] =
  /<script>([^]*?)<\/script>/.exec(readFileSync("src/app.html", "utf8")) ?? [];
const earlyHash = createHash("sha256").update(earlyScript).digest("base64");

/** @type {import("@sveltejs/kit").Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ fallback: "404.html" }),
    paths: { relative: true },
    prerender: {
      // a hash may hold an example: there is no element of that name
      handleMissingId: ({ id, message }) => {
        if (!id.startsWith("v=")) throw new Error(message);
      },
    },
    // One request for the page, not one more for its styles: the first paint waits for both.
    inlineStyleThreshold: 100_000,
    csp: {
      mode: "hash",
      directives: {
        "default-src": ["none"],
        "script-src": ["self", `sha256-${earlyHash}`],
        "style-src": ["self"],
        // KaTeX sets the heights of its struts in style attributes.
        "style-src-attr": ["unsafe-inline"],
        "font-src": ["self"],
        "img-src": ["self", "data:"],
        "connect-src": ["self"],
        "manifest-src": ["self"],
        "base-uri": ["none"],
        "form-action": ["none"],
        "require-trusted-types-for": ["script"],
        "trusted-types": ["svelte-trusted-html", "sveltekit-trusted-url", "chalkgrad-katex"],
      },
    },
  },
};
