import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { Manner } from './test.ts'
import { patient } from './timeouts.ts'

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const { WEB_URL, CHROMIUM_PATH, SCREENSHOTS_DIR } = process.env

/**
 * The journeys against a product that runs already. Desktop takes all of them; phone and keyboard repeat those whose
 * tags say so. The pictures of the README are taken only where SCREENSHOTS_DIR says where to put them.
 */
export default defineConfig<Manner>({
  testDir: join(import.meta.dirname, 'journeys'),
  outputDir: join(import.meta.dirname, '..', 'test-results', 'journeys'),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: patient(150_000),
  expect: { timeout: patient(15_000) },
  use: {
    baseURL: WEB_URL,
    actionTimeout: patient(20_000),
    navigationTimeout: patient(45_000),
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: desktop,
    // Pictures of every moment would cost as much as the journeys themselves; one is taken where something failed.
    trace: { mode: 'retain-on-failure', screenshots: false },
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
          use: { hands: 'keyboard' },
        },
        {
          name: 'phone',
          testIgnore: '**/screenshots.spec.ts',
          grep: /@phone/,
          use: { viewport: phone, isMobile: true, hasTouch: true },
        },
      ],
})
