import { expect, type Locator, type Page } from '@playwright/test'
import type { InputMethod } from './input-method.ts'

/** "Send 100.00 EUR": the one button that moves money, which states the act and the sum. */
export const sendButton = (page: Page, sum: string): Locator =>
  page.getByRole('button', { name: `Send ${sum}`, exact: true })

/** A line of a price or of details: its term, and everything that is said of it. */
export function lineOf(place: Page | Locator, term: string): Locator {
  return place.getByRole('term').filter({ hasText: term }).locator('..')
}

export type Amount = {
  readonly way: 'Bank account' | 'Corridor customer'
  readonly send: string
  readonly currency?: { readonly code: string; readonly option: RegExp }
}

/** The first step of a send: how it is received, how much, into which currency. */
export async function fillAmount(page: Page, input: InputMethod, amount: Amount): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Send money' })).toBeVisible()
  const way = page.getByRole('tab', { name: amount.way })
  if ((await way.getAttribute('aria-selected')) !== 'true') await input.pickTab(way)
  if (amount.currency) {
    const { code, option } = amount.currency
    await input.choose(
      page.getByRole('combobox', { name: 'Currency: Recipient gets' }),
      code,
      option,
    )
  }
  await input.type(page.getByLabel('You send', { exact: true }), amount.send)
}

/** From the amount to the form of somebody new: in place for the first recipient, behind a link for others. */
export async function chooseSomebodyNew(page: Page, input: InputMethod): Promise<void> {
  await input.press(page.getByRole('button', { name: 'Choose the recipient' }))
  await expect(page.getByRole('heading', { name: 'Who gets it?' })).toBeVisible()
  const link = page.getByRole('link', { name: 'Add somebody new' })
  const form = page.getByRole('tablist', { name: 'Kind of recipient' })
  await expect(link.or(form)).toBeVisible()
  if (await link.isVisible()) await input.press(link)
}

/** Another customer, found by their handle and saved. */
export async function addByHandle(
  page: Page,
  input: InputMethod,
  payee: { handle: string; name: string },
): Promise<void> {
  await input.type(page.getByLabel('E-mail address, handle or phone number'), `@${payee.handle}`)
  await input.press(page.getByRole('button', { name: 'Find them' }))
  await input.press(page.getByRole('button', { name: `Yes, add ${payee.name}` }))
  await expect(page.getByRole('heading', { name: 'Check and send' })).toBeVisible()
}
