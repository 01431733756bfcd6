import type { Metadata } from 'next'
import { AccountScreen } from '../../../features/account/account-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.account'))('title') }
}

export default async function AccountPage() {
  await requireSession('/account')
  return (
    <Words rooms={['admin.account']}>
      <AccountScreen />
    </Words>
  )
}
