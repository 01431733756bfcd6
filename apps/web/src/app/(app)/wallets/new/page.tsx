import { OpenWalletScreen } from '../../../../features/wallets/open-wallet-screen.tsx'
import { walletsReads } from '../../../../features/wallets/wallet-reads.ts'
import { requireSession } from '../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.wallets', (words) => words('open'))

export default async function OpenWalletPage() {
  await requireSession('/wallets/new')
  return (
    <WordedPage rooms={['web.wallets']} reads={walletsReads}>
      <OpenWalletScreen />
    </WordedPage>
  )
}
