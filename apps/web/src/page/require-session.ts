import { pageServices } from '@corridor/api/pages/page-services'
import { redirect } from 'next/navigation'
import { safeReturn } from '../access/safe-return.ts'
import { readerOfPage } from './reader-of-page.ts'

async function currentCustomer() {
  const { actor } = await readerOfPage()
  return actor?.kind === 'customer' ? actor : null
}

/** For the loader of every page behind sign-in: who it is for, or off to sign in and back here afterwards. */
export async function requireSession(returnTo: string) {
  const customer = await currentCustomer()
  if (!customer) redirect(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
  return customer
}

/** For pages that only visitors need: whoever is signed in goes on to where they wanted. */
export async function leaveIfSignedIn(returnTo?: string | string[]): Promise<void> {
  if (await currentCustomer()) redirect(safeReturn(returnTo))
}

/** How long a customer's session lives unused, in milliseconds. */
export function customerIdleInMs(): number {
  return pageServices().idleSeconds('customer') * 1000
}

/** Whether somebody is signed in, for pages that are for both. */
export async function isSignedIn(): Promise<boolean> {
  return (await currentCustomer()) !== null
}
