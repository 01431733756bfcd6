import type { Metadata } from 'next'
import { ForgotPasswordScreen } from '../../../features/password/forgot-password-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('web.password'))('forgot-title') }
}

export default function ForgotPasswordPage() {
  return (
    <Words rooms={['web.password']}>
      <ForgotPasswordScreen />
    </Words>
  )
}
