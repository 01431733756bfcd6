import type { Metadata } from 'next'
import { SignInScreen } from '../../../features/sign-in/sign-in-screen.tsx'
import { leaveIfSignedIn } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage() {
  await leaveIfSignedIn()
  return <SignInScreen />
}
