'use client'
import { Section } from '@corridor/ui/card'
import { TextLink } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import { RecoveryNotice } from '../../access/recovery-notice.tsx'
import { VerificationNotice } from '../../eligibility/verification.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { HomeSkeleton } from './home-skeleton.tsx'
import { LatestActivity } from './latest-activity.tsx'
import { QuickActions } from './quick-actions.tsx'
import { Total } from './total.tsx'
import { useOverview } from './use-overview.ts'
import { WalletCards } from './wallet-cards.tsx'

/** Home: the total, the wallets, what to do, what is missing, what happened last. */
export function HomeScreen() {
  const words = useWords('web.home')
  const { overview, error, retry, ...total } = useOverview()
  if (error) return <ReadError error={error} onRetry={retry} />
  if (!overview) return <HomeSkeleton />
  const { wallets, verification } = overview
  const hasMoney = wallets.some((wallet) => /[1-9]/.test(wallet.posted.amount))
  return (
    <HomeFrame>
      <RecoveryNotice />
      <Total overview={overview} {...total} />
      <WalletCards wallets={wallets} />
      <QuickActions hasMoney={hasMoney} />
      <VerificationNotice verification={verification} />
      <Section
        title={words('latest')}
        aside={<TextLink href="/activity">{words('see-all')}</TextLink>}
      >
        <LatestActivity canFund={verification.canFund} />
      </Section>
    </HomeFrame>
  )
}
