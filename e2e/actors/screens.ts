import type { Page } from '@playwright/test'

/**
 * The screens that a person was shown, from now on. A screen is an address without its query, and the main heading on it:
 * a step with a heading of its own is one of its own. Whatever comes into view counts, pages of partners included and
 * however short; what `passes` counts is left out, because it goes on by itself.
 */
export async function watchScreens(
  page: Page,
  passes: readonly string[],
): Promise<() => readonly string[]> {
  const seen = new Set<string>()
  await page.exposeBinding('screenShown', (_, screen: string) => {
    if (!passes.includes(screen)) seen.add(screen)
  })
  await page.addInitScript(() => {
    const report: unknown = Reflect.get(window, 'screenShown')
    let last = ''
    const look = () => {
      const heading = document.querySelector('h1')?.innerText.trim()
      const host = location.hostname === 'localhost' ? '' : location.hostname
      const screen = `${host}${location.pathname}: ${heading}`
      if (!heading || screen === last || typeof report !== 'function') return
      last = screen
      report(screen)
    }
    // once a frame: an address and its page change together, but not in one and the same moment
    new MutationObserver(() => requestAnimationFrame(look)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  return () => [...seen]
}
