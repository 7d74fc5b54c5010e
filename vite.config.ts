import { sveltekit } from "@sveltejs/kit/vite";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

const COMPONENT_TESTS = ["tests/components/**/*.test.ts", "tests/views/**/*.test.ts"];

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    // Data URLs for fonts and scripts would need a wider content security policy.
    assetsInlineLimit: 0,
  },
  test: {
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: COMPONENT_TESTS,
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: "component",
          environment: "jsdom",
          include: COMPONENT_TESTS,
          setupFiles: ["tests/components/setup.ts"],
        },
      },
    ],
  },
});
