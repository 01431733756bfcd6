import type { Metadata } from 'next'
import { SignInScreen } from '../../../features/sign-in/sign-in-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { leaveIfSignedIn } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.sign-in'))('title') }
}

export default async function SignInPage() {
  await leaveIfSignedIn()
  return (
    <Words rooms={['admin.sign-in', 'errors.identity']}>
      <SignInScreen />
    </Words>
  )
}
