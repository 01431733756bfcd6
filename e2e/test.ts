import { test as base, type Page } from '@playwright/test'
import { type Customer, openWeb } from './actors/customer.ts'
import { type Hands, type HandsName, handsOf } from './actors/input-method.ts'
import { expectNoErrors, waitingForScripts } from './actors/scripts.ts'
import { openConsole, type StaffRole } from './actors/staff.ts'

/** How the journeys of a project are made: with a pointer, or by keyboard alone. */
export type Manner = { hands: HandsName }

type Tools = {
  /** The hands of this project on a page. */
  on: (page: Page) => Hands
  /** Opens the web app as a customer, at the project's screen size. */
  visit: (customer: Customer, path: string) => Promise<Page>
  /** Opens the console as a member of staff. */
  visitConsole: (role: StaffRole, path?: string) => Promise<Page>
}

export const test = base.extend<Manner & Tools>({
  hands: ['pointer', { option: true }],
  page: async ({ page }, use) => {
    await use(waitingForScripts(page))
    expectNoErrors([page])
  },
  on: async ({ hands }, use) => {
    await use((page) => handsOf(hands, page))
  },
  visit: async ({ browser, viewport, isMobile, hasTouch, locale, timezoneId }, use) => {
    const pages: Page[] = []
    await use(async (customer, path) => {
      const options = { viewport, isMobile, hasTouch, locale, timezoneId }
      const page = await openWeb(browser, customer, path, options)
      pages.push(page)
      return page
    })
    expectNoErrors(pages)
    for (const page of pages) await page.context().close()
  },
  visitConsole: async ({ browser }, use) => {
    const pages: Page[] = []
    await use(async (role, path) => {
      const page = await openConsole(browser, role, path)
      pages.push(page)
      return page
    })
    expectNoErrors(pages)
    for (const page of pages) await page.context().close()
  },
})

export { expect } from '@playwright/test'
