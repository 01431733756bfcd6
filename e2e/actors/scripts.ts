import type { Page } from '@playwright/test'

/**
 * Makes every `goto` of a page wait until its scripts have taken over the heading that the server wrote. A person
 * is slower than that; a test that clicks before it tests the browser's luck.
 */
export function waitingForScripts(page: Page): Page {
  const goto = page.goto.bind(page)
  page.goto = async (...args) => {
    const response = await goto(...args)
    await page.waitForFunction(() => {
      const heading = document.querySelector('main h1, h1')
      return heading !== null && Object.keys(heading).some((key) => key.startsWith('__reactProps'))
    })
    return response
  }
  return page
}
