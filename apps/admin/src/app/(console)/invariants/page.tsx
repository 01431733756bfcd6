import type { Metadata } from 'next'
import { InvariantsScreen } from '../../../features/invariants/invariants-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.invariants'))('title') }
}

export default async function InvariantsPage() {
  await requireSession('/invariants')
  return (
    <Words rooms={['admin.invariants']}>
      <InvariantsScreen />
    </Words>
  )
}
