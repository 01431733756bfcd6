import { safeReturn } from '../../../access/safe-return.ts'
import { SignInScreen } from '../../../features/sign-in/sign-in-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { leaveIfSignedIn } from '../../../page/require-session.ts'

export async function generateMetadata() {
  return { title: (await pageWords('web.sign-in'))('title') }
}

type Search = Promise<{ returnTo?: string; end?: string }>

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { returnTo, end } = await searchParams
  await leaveIfSignedIn(returnTo)
  return (
    <Words rooms={['web.sign-in', 'errors.identity']}>
      <SignInScreen returnTo={safeReturn(returnTo)} end={end} />
    </Words>
  )
}
