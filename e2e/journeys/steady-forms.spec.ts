import type { Page } from '@playwright/test'
import { type Customer, makeFunded } from '../actors/customer.ts'
import { expect, test } from '../test.ts'

/*
 * What can be pressed stays where it is. A button that moves when a late answer arrives is missed by whoever was
 * about to press it: pressed at its old place and let go beside it, the browser makes no click of it.
 */

const paths = [
  '/add-money?currency=EUR&by=card',
  '/convert',
  '/send',
  '/recipients/new',
  '/wallets/new',
  '/support/new',
  '/account/profile',
  '/account/security/password',
  '/account/security/two-step',
]

for (const path of paths) {
  test(`the buttons of ${path} stay where they are while answers arrive late @phone`, async ({
    visit,
  }) => {
    const page = await visit(await moneyed(), path)
    expect(await movedWhileLoading(page, path)).toEqual([])
  })
}

/* Who is faster than the page's scripts has written all the same. */
test('what is typed before the scripts of a page run is not lost', async ({ visit }) => {
  // a page whose way there does not wait for its scripts
  const page = await (await visit(await moneyed(), '/home')).context().newPage()
  let release = () => {}
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await isReleased
    await route.continue()
  })
  await page.goto('/send', { waitUntil: 'commit' })
  await page.getByRole('textbox').first().fill('12')
  release()
  await page.waitForLoadState('networkidle')
  await page.locator('main form button[type="submit"]').first().click()
  // who has no money is told so of what was typed
  await expect(page.getByText(/Our fee/).first()).toBeVisible()
  await expect(page.getByRole('textbox').first()).toHaveValue('12')
})

let customer: Promise<Customer> | undefined
const moneyed = () => (customer ??= makeFunded({ money: [] }))

/** Loads the page anew, every answer late and one after the other; says which submit buttons moved meanwhile. */
async function movedWhileLoading(page: Page, path: string): Promise<string[]> {
  let late = 0
  await page.route('**/api/trpc/**', async (route) => {
    late += 1
    const number = late
    await new Promise((resolve) => setTimeout(resolve, 250 * number))
    await route.continue()
  })
  await page.addInitScript(() => {
    const moved: string[] = []
    const seen = new Map<Element, number>()
    Object.assign(globalThis, { moved })
    const look = () => {
      requestAnimationFrame(look)
      // a line of text may break elsewhere when its font takes over; that is the font's matter, not the answers'
      if (document.fonts.status !== 'loaded') return seen.clear()
      for (const button of document.querySelectorAll('form button[type="submit"]:not(:disabled)')) {
        const { top, height } = button.getBoundingClientRect()
        const before = seen.get(button)
        if (height === 0) continue
        if (before !== undefined && Math.abs(before - top) > 1) {
          moved.push(`${button.textContent}: ${before} to ${top}`)
        }
        seen.set(button, top)
      }
    }
    look()
  })
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main form button[type="submit"]').first()).toBeVisible()
  return await page.evaluate(() => Reflect.get(globalThis, 'moved'))
}
