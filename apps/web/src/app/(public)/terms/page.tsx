import type { Metadata } from 'next'
import { TermsScreen } from '../../../features/terms/terms-screen.tsx'

export const metadata: Metadata = { title: 'Terms' }

export default function TermsPage() {
  return <TermsScreen />
}
