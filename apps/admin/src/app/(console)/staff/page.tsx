import type { Metadata } from 'next'
import { StaffScreen } from '../../../features/staff-members/staff-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Staff' }

export default async function StaffPage() {
  await requireSession('/staff')
  return <StaffScreen />
}
