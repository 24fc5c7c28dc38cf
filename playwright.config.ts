// Journeys in a real browser against the demo practice, as bin/start serves it.
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, E2E } from './tests/e2e/support/demo.ts'

export default defineConfig({
  testDir: './tests/e2e',
  testMatch: process.env.PICTURES ? '**/pictures.spec.ts' : '**/*.spec.ts',
  testIgnore: process.env.PICTURES ? [] : '**/pictures.spec.ts',
  globalSetup: './tests/e2e/support/start.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  outputDir: 'test-results',
  use: {
    baseURL: E2E.url,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: CHROMIUM_ARGS },
  },
})
