import type { Metadata } from 'next'
import { RatesScreen } from '../../features/rates/rates-screen.tsx'
import { isSignedIn } from '../../shell/require-session.ts'

export const metadata: Metadata = {
  title: 'Exchange rates',
  description: 'Mid-market rates with their source and date, and what sending costs at them.',
}

type Search = Promise<{ from?: string; to?: string }>

export default async function RatesPage({ searchParams }: { searchParams: Search }) {
  const { from, to } = await searchParams
  return <RatesScreen from={from} to={to} isSignedIn={await isSignedIn()} />
}
