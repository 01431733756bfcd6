import type { Metadata } from 'next'
import { TermsScreen } from '../../../features/terms/terms-screen.tsx'
import { pageWords } from '../../../page/page-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('web.terms'))('title') }
}

export default function TermsPage() {
  return <TermsScreen />
}
