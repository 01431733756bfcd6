import type { Metadata } from 'next'
import { SimulatorScreen } from '../../../features/simulator/simulator-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Simulator' }

export default async function SimulatorPage() {
  await requireSession('/simulator')
  return <SimulatorScreen />
}
