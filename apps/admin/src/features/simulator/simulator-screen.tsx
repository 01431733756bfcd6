'use client'
import { Notice } from '@corridor/ui/notice'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { BankDepositCard } from './bank-deposit-card.tsx'
import { PayoutOutcomeCard } from './payout-outcome-card.tsx'

/** The outside world of a demo: money arrives by bank, payouts end as one wants. */
export function SimulatorScreen() {
  return (
    <ConsolePage breadcrumb={[{ label: 'Simulator' }]} auditHref={auditHref('whk')}>
      <Notice density="compact">
        These move play money on the sandbox rails of this demo. A real installation has none of it.
      </Notice>
      <div className="grid items-start gap-card lg:grid-cols-2">
        <BankDepositCard />
        <PayoutOutcomeCard />
      </div>
    </ConsolePage>
  )
}
