import type { AskedPair } from '../../features/rates/first-ask.ts'
import { ratesReads } from '../../features/rates/rates-reads.ts'
import { RatesScreen } from '../../features/rates/rates-screen.tsx'
import { ReadAhead } from '../../page/page-reads.tsx'
import { pageWords } from '../../page/page-words.tsx'
import { isSignedIn } from '../../page/require-session.ts'

export async function generateMetadata() {
  const words = await pageWords('web.rates')
  return { title: words('title'), description: words('page-description') }
}

export default async function RatesPage({ searchParams }: { searchParams: Promise<AskedPair> }) {
  const pair = await searchParams
  return (
    <ReadAhead reads={ratesReads(pair)}>
      <RatesScreen from={pair.from} to={pair.to} isSignedIn={await isSignedIn()} />
    </ReadAhead>
  )
}
