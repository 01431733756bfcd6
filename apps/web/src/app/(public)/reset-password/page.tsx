import type { Metadata } from 'next'
import { ResetPasswordScreen } from '../../../features/password/reset-password-screen.tsx'

export const metadata: Metadata = { title: 'Choose a new password', referrer: 'no-referrer' }

type Search = Promise<{ token?: string | string[] }>

export default async function ResetPasswordPage({ searchParams }: { searchParams: Search }) {
  const { token } = await searchParams
  return <ResetPasswordScreen token={String(token ?? '')} />
}
