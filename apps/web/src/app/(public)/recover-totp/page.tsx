import type { Metadata } from 'next'
import { RecoverTotpScreen } from '../../../features/recover-totp/recover-totp-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('web.recover-totp'))('title'), referrer: 'no-referrer' }
}

type Search = Promise<{ token?: string | string[] }>

export default async function RecoverTotpPage({ searchParams }: { searchParams: Search }) {
  const { token } = await searchParams
  return (
    <Words rooms={['web.recover-totp', 'web.verify-identity']}>
      <RecoverTotpScreen token={String(token ?? '')} />
    </Words>
  )
}
