import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./src/cli/chromium.ts";

const PORT = 47_173;
const executablePath = chromiumPath();

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
  // Two windows and their browser on a busy machine: what fails twice is broken, not slow.
  retries: process.env["CI"] ? 1 : 0,
  // axe takes its time over a page of ten thousand elements on a slow machine.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: {
      args: ["--disable-background-networking", "--disable-quic"],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  webServer: {
    command: "tsx scripts/serve.ts",
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
  },
});
