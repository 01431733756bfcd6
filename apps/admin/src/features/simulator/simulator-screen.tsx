'use client'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { ConsolePage } from '../../shell/console-page.tsx'
import { auditHref } from '../audit/audit-href.ts'
import { BankDepositCard } from './bank-deposit-card.tsx'
import { PayoutOutcomeCard } from './payout-outcome-card.tsx'

/** The outside world of a demo: money arrives by bank, payouts end as one wants. */
export function SimulatorScreen() {
  const words = useWords('admin.simulator')
  return (
    <ConsolePage breadcrumb={[{ label: words('title') }]} auditHref={auditHref('whk')}>
      <Notice density="compact">{words('play-money')}</Notice>
      <div className="grid items-start gap-card lg:grid-cols-2">
        <BankDepositCard />
        <PayoutOutcomeCard />
      </div>
    </ConsolePage>
  )
}
