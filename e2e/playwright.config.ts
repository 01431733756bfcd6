import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { ProjectOptions } from './test.ts'
import { scaledTimeout } from './timeouts.ts'

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const { WEB_URL, CHROMIUM_PATH, SCREENSHOTS_DIR } = process.env

/**
 * The journeys against a product that runs already. Desktop takes all of them; phone and keyboard repeat those whose
 * tags say so. The pictures of the README are taken only where SCREENSHOTS_DIR says where to put them.
 */
export default defineConfig<ProjectOptions>({
  testDir: join(import.meta.dirname, 'journeys'),
  outputDir: join(import.meta.dirname, '..', 'test-results', 'journeys'),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: scaledTimeout(150_000),
  expect: { timeout: scaledTimeout(15_000) },
  use: {
    baseURL: WEB_URL,
    actionTimeout: scaledTimeout(20_000),
    navigationTimeout: scaledTimeout(45_000),
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: desktop,
    // Pictures and pages of every moment would cost as much as the journeys themselves; a trace names what was done and
    // asked, and one picture is taken where something failed.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
  projects: SCREENSHOTS_DIR
    ? [{ name: 'screenshots', testMatch: '**/screenshots.spec.ts' }]
    : [
        { name: 'desktop', testIgnore: '**/screenshots.spec.ts' },
        {
          name: 'keyboard',
          testIgnore: '**/screenshots.spec.ts',
          grep: /@keyboard/,
          use: { inputMethod: 'keyboard' },
        },
        {
          name: 'phone',
          testIgnore: '**/screenshots.spec.ts',
          grep: /@phone/,
          use: { viewport: phone, isMobile: true, hasTouch: true },
        },
      ],
})
