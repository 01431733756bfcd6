import type { Metadata } from 'next'
import { staffReads } from '../../../features/staff-members/staff-reads.ts'
import { StaffScreen } from '../../../features/staff-members/staff-screen.tsx'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.staff-members'))('title') }
}

export default async function StaffPage() {
  await requireSession('/staff')
  return (
    <ReadAhead reads={staffReads} rooms={['admin.staff-members']}>
      <StaffScreen />
    </ReadAhead>
  )
}
