import type { Metadata } from 'next'
import { SignUpScreen } from '../../../features/sign-up/sign-up-screen.tsx'
import { leaveIfSignedIn } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Open an account' }

export default async function RegisterPage() {
  await leaveIfSignedIn()
  return <SignUpScreen />
}
