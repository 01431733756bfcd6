import { pageServices } from '@corridor/api/pages/page-services'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'

/** Who asks for this page, and what they may read. One for the frame and the page within it. */
export const readerOfPage = cache(async () => {
  const head = await headers()
  return pageServices().pageReader('staff', {
    cookies: head.get('cookie') ?? undefined,
    ip: head.get('x-corridor-client-ip') ?? 'unknown',
    userAgent: head.get('user-agent') ?? undefined,
  })
})

async function staffOfRequest() {
  const { actor } = await readerOfPage()
  return actor?.kind === 'staff' ? actor : null
}

/** For the loader of every page behind sign-in: who it is for, or off to sign in and back here afterwards. */
export async function requireSession(returnTo: string) {
  const staff = await staffOfRequest()
  if (!staff) redirect(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
  return staff
}

/** Who is signed in, with name and permissions, for the shell; null when nobody is. */
export async function currentStaff() {
  const staff = await staffOfRequest()
  return staff && pageServices().readMe(staff)
}

/** For pages that only visitors need: whoever is signed in goes to the console. */
export async function leaveIfSignedIn(): Promise<void> {
  if (await staffOfRequest()) redirect('/')
}
