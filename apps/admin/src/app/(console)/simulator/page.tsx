import type { Metadata } from 'next'
import { simulatorReads } from '../../../features/simulator/simulator-reads.ts'
import { SimulatorScreen } from '../../../features/simulator/simulator-screen.tsx'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.simulator'))('title') }
}

export default async function SimulatorPage() {
  await requireSession('/simulator')
  return (
    <ReadAhead reads={simulatorReads} rooms={['admin.simulator']}>
      <SimulatorScreen />
    </ReadAhead>
  )
}
