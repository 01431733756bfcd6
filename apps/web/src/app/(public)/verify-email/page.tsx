import type { Metadata } from 'next'
import { VerifyEmailScreen } from '../../../features/verify-email/verify-email-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { isSignedIn } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('web.verify-email'))('title'), referrer: 'no-referrer' }
}

type Search = Promise<{ token?: string | string[] }>

export default async function VerifyEmailPage({ searchParams }: { searchParams: Search }) {
  const { token } = await searchParams
  return (
    <Words rooms={['web.verify-email']}>
      <VerifyEmailScreen token={String(token ?? '')} isSignedIn={await isSignedIn()} />
    </Words>
  )
}
