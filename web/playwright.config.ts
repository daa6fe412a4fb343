// The browser tests of tests/e2e, run against dist/.
import { defineConfig } from "@playwright/test";
import { launch_options } from "./tools/browser.mjs";

export default defineConfig({
  testDir: "../tests/e2e",
  outputDir: "../build/e2e",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A machine that is busy with other things may starve a browser; what passed at the second try is reported as flaky.
  retries: process.env["CI"] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "fr-FR",
    colorScheme: "light",
    trace: "retain-on-failure",
    launchOptions: launch_options,
  },
});
