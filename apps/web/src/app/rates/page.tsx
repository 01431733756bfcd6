import type { Metadata } from 'next'
import type { AskedPair } from '../../features/rates/first-ask.ts'
import { ratesReads } from '../../features/rates/rates-reads.ts'
import { RatesScreen } from '../../features/rates/rates-screen.tsx'
import { ReadAhead } from '../../shell/page-reads.tsx'
import { isSignedIn } from '../../shell/require-session.ts'

export const metadata: Metadata = {
  title: 'Exchange rates',
  description: 'Mid-market rates with their source and date, and what sending costs at them.',
}

export default async function RatesPage({ searchParams }: { searchParams: Promise<AskedPair> }) {
  const pair = await searchParams
  return (
    <ReadAhead reads={ratesReads(pair)}>
      <RatesScreen from={pair.from} to={pair.to} isSignedIn={await isSignedIn()} />
    </ReadAhead>
  )
}
