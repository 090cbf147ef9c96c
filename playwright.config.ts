import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './web/e2e/support/chromium.ts';

export default defineConfig({
  testDir: 'web/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.reports/e2e',
  // One browser beside the unit tests is what two cores can bear.
  workers: 1,
  timeout: 60_000,
  // A journey that passes only the second time is a journey that fails.
  retries: 0,
  forbidOnly: true,
  use: {
    ...devices['Desktop Chrome'],
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: launchOptions(),
  },
});
