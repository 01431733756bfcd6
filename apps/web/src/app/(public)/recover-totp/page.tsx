import type { Metadata } from 'next'
import { RecoverTotpScreen } from '../../../features/recover-totp/recover-totp-screen.tsx'

export const metadata: Metadata = { title: 'Lost authenticator', referrer: 'no-referrer' }

type Search = Promise<{ token?: string | string[] }>

export default async function RecoverTotpPage({ searchParams }: { searchParams: Search }) {
  const { token } = await searchParams
  return <RecoverTotpScreen token={String(token ?? '')} />
}
