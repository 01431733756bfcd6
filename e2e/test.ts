import { test as base, type Page } from '@playwright/test'
import { type Customer, openWeb } from './actors/customer.ts'
import { type InputMethod, type InputMethodName, inputMethodOf } from './actors/input-method.ts'
import { expectNoErrors, waitingForScripts } from './actors/scripts.ts'
import { openConsole, type StaffRole } from './actors/staff.ts'

/** The input method of a Playwright project: a pointer, or the keyboard alone. */
export type ProjectOptions = { inputMethod: InputMethodName }

type Tools = {
  /** The project's input method on a page. */
  on: (page: Page) => InputMethod
  /** Opens the web app as a customer, at the project's screen size. */
  visit: (customer: Customer, path: string) => Promise<Page>
  /** Opens the console as a member of staff. */
  visitConsole: (role: StaffRole, path?: string) => Promise<Page>
}

export const test = base.extend<ProjectOptions & Tools>({
  inputMethod: ['pointer', { option: true }],
  page: async ({ page }, use) => {
    await use(waitingForScripts(page))
    expectNoErrors([page])
  },
  on: async ({ inputMethod }, use) => {
    await use((page) => inputMethodOf(inputMethod, page))
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
