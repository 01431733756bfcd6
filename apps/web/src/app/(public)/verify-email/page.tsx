import type { Metadata } from 'next'
import { VerifyEmailScreen } from '../../../features/verify-email/verify-email-screen.tsx'
import { isSignedIn } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Confirm your e-mail address', referrer: 'no-referrer' }

type Search = Promise<{ token?: string | string[] }>

export default async function VerifyEmailPage({ searchParams }: { searchParams: Search }) {
  const { token } = await searchParams
  return <VerifyEmailScreen token={String(token ?? '')} isSignedIn={await isSignedIn()} />
}
