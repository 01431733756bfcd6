import type { Metadata } from 'next'
import { StaffScreen } from '../../../features/staff-members/staff-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.staff-members'))('title') }
}

export default async function StaffPage() {
  await requireSession('/staff')
  return (
    <Words rooms={['admin.staff-members']}>
      <StaffScreen />
    </Words>
  )
}
