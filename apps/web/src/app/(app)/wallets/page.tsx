import { walletsReads } from '../../../features/wallets/wallet-reads.ts'
import { WalletsScreen } from '../../../features/wallets/wallets-screen.tsx'
import { requireSession } from '../../../page/require-session.ts'
import { titled, WordedPage } from '../../../page/worded-page.tsx'

export const generateMetadata = titled('web.wallets', (words) => words('title'))

export default async function WalletsPage() {
  await requireSession('/wallets')
  return (
    <WordedPage rooms={['web.wallets']} reads={walletsReads}>
      <WalletsScreen />
    </WordedPage>
  )
}
