import { sveltekit } from "@sveltejs/kit/vite";
import { svelteTesting } from "@testing-library/svelte/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const COMPONENT_TESTS = ["tests/components/**/*.test.ts", "tests/views/**/*.test.ts"];

/** What other programs make of what is exported: TeX, for one. */
const EXPORT_TESTS = ["tests/exported/**/*.test.ts"];

/** Every browser that runs the site reads woff2: the older forms of a font stay out of it. */
function woff2Alone(): Plugin {
  return {
    name: "woff2-alone",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith(".css")) return null;
      return code.replaceAll(
        /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g,
        "",
      );
    },
  };
}

/**
 * SvelteKit takes two functions out of the whole of Svelte at once, which no bundler sees through:
 * every page would load what nobody calls.
 */
function svelteByName(): Plugin {
  return {
    name: "svelte-by-name",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("@sveltejs/kit/src/runtime/client/client.js")) return null;
      return code.replace(
        "const { onMount, tick } = svelte;",
        "const onMount = svelte.onMount;const tick = svelte.tick;",
      );
    },
  };
}

export default defineConfig({
  plugins: [woff2Alone(), svelteByName(), sveltekit()],
  build: {
    // Data URLs for fonts and scripts would need a wider content security policy.
    assetsInlineLimit: 0,
    // Lists of what to preload for each late part weigh more than they save: the parts are small.
    modulePreload: false,
    // What most pages need comes in two files: dozens of small ones compress badly.
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            { name: "framework", test: /node_modules.(svelte|@sveltejs)./, minShareCount: 3 },
            // and not what comes later: it is asked for together with what needs it
            {
              name: "study",
              test: /src.lib.(components(?!.(Dialog|undo-keys))|player|views|diagram.(figure-size|lit|measure|stops|zoom)|document.link-hash)/,
              minShareCount: 5,
            },
            // a file of its own for each of these weighs more than what is in it
            {
              name: "small",
              test: /src.lib.(components.(ScrollBox|scrollable|theme)|engine.trace.derivation.ts|explanations.phase-sections|notation.figure-text|views.(address-text|whole-page))/,
            },
          ],
        },
      },
    },
  },
  test: {
    expect: { requireAssertions: true },
    // Time is no assertion on a busy machine: this ends what hangs.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: [...COMPONENT_TESTS, ...EXPORT_TESTS],
          setupFiles: ["tests/property-seed.ts"],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: "component",
          environment: "jsdom",
          include: COMPONENT_TESTS,
          setupFiles: ["tests/property-seed.ts", "tests/components/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "exports",
          environment: "node",
          include: EXPORT_TESTS,
        },
      },
    ],
  },
});
