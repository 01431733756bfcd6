import { expect, type Page } from '@playwright/test'

const thrown = new WeakMap<Page, string[]>()

function hearErrors(page: Page): void {
  const heard: string[] = []
  thrown.set(page, heard)
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`))
}

/** Fails when a page threw an error that nobody caught, since it was opened. */
export function expectNoErrors(pages: readonly Page[]): void {
  expect(
    pages.flatMap((page) => thrown.get(page) ?? []),
    'errors that pages threw',
  ).toEqual([])
}

/**
 * Makes every `goto` of a page wait until its scripts have taken over the heading that the server wrote, and its
 * fonts the text. A person is slower than that; a test that clicks before it tests the browser's luck. Errors that
 * it throws are kept.
 */
export function waitingForScripts(page: Page): Page {
  hearErrors(page)
  const goto = page.goto.bind(page)
  page.goto = async (...args) => {
    const response = await goto(...args)
    await scriptsOf(page)
    return response
  }
  return page
}

/** The same after a way to a page that was no `goto`: what was asked for by a form may come as a whole page. */
export async function scriptsOf(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (document.fonts.status !== 'loaded') return false
    const heading = document.querySelector('main h1, h1')
    // the API reference has none to wait for
    if (document.scripts.length === 0) return heading !== null
    return heading !== null && Object.keys(heading).some((key) => key.startsWith('__reactProps'))
  })
}
