import type { Metadata } from 'next'
import { ResetPasswordScreen } from '../../../features/password/reset-password-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('web.password'))('reset-title'), referrer: 'no-referrer' }
}

type Search = Promise<{ token?: string | string[] }>

export default async function ResetPasswordPage({ searchParams }: { searchParams: Search }) {
  const { token } = await searchParams
  return (
    <Words rooms={['web.password']}>
      <ResetPasswordScreen token={String(token ?? '')} />
    </Words>
  )
}
