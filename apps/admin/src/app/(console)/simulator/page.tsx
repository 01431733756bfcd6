import type { Metadata } from 'next'
import { SimulatorScreen } from '../../../features/simulator/simulator-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.simulator'))('title') }
}

export default async function SimulatorPage() {
  await requireSession('/simulator')
  return (
    <Words rooms={['admin.simulator']}>
      <SimulatorScreen />
    </Words>
  )
}
