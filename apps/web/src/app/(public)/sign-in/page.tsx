import type { Metadata } from 'next'
import { SignInScreen } from '../../../features/sign-in/sign-in-screen.tsx'
import { leaveIfSignedIn } from '../../../shell/require-session.ts'
import { safeReturn } from '../../../shell/safe-return.ts'

export const metadata: Metadata = { title: 'Sign in' }

type Search = Promise<{ returnTo?: string; end?: string }>

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { returnTo, end } = await searchParams
  await leaveIfSignedIn(returnTo)
  return <SignInScreen returnTo={safeReturn(returnTo)} end={end} />
}
