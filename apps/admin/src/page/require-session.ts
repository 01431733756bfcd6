import { pageServices } from '@corridor/api/pages/page-services'
import { redirect } from 'next/navigation'
import { readerOfPage } from './reader-of-page.ts'

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
