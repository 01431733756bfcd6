import type { Metadata } from 'next'
import { ExceptionsScreen } from '../../../features/exceptions/exceptions-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Exceptions' }

export default async function ExceptionsPage() {
  await requireSession('/exceptions')
  return <ExceptionsScreen />
}
