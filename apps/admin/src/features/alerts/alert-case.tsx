'use client'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { formatMoney } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { VerdictBar } from '@corridor/ui/verdict-bar'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { DueClock } from '../../shell/due-clock.tsx'
import { NoteDialog } from '../../shell/note-dialog.tsx'
import { Owner } from '../../shell/owner.tsx'
import { useQueueWalk } from '../../shell/use-queue-walk.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { DecisionCard } from './decision-card.tsx'
import { Evidence } from './evidence.tsx'
import { FiredRules } from './fired-rules.tsx'
import { HistoryCard } from './history-card.tsx'
import { LevelTag } from './level-tag.tsx'
import { MoneyCard } from './money-card.tsx'
import { ScreeningHits } from './screening-hits.tsx'
import { reasonsFor, useAlertActs } from './use-alert-acts.ts'
import { useEvidenceKeys } from './use-evidence-keys.ts'
import { WhoCard } from './who-card.tsx'

/** The first screen of a case: everything that a decision needs without another click. */
export function AlertCase({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const { alertId, customer } = alert
  const name = `${customer.firstName} ${customer.lastName}`
  const [isNoting, setIsNoting] = useState(false)
  const queue = useQuery(useApi().alerts.list.queryOptions({ state: 'open', limit: 100 }))
  const walk = useQueueWalk({
    ids: (queue.data?.items ?? []).map((item) => item.alertId),
    currentId: alertId,
    listHref: '/alerts',
  })
  const acts = useAlertActs(alert, walk.openNext)
  const evidence = useEvidenceKeys()
  useHotkeys({
    ...(acts.isClaimable && !acts.isColleagues && { a: () => void acts.claim() }),
    n: () => setIsNoting(true),
  })
  const held = formatMoney(alert.amount)
  return (
    <ConsolePage
      breadcrumb={[{ label: 'Alerts', href: '/alerts' }, { label: name }]}
      title={`${name}, ${held}`}
      focusKey={alertId}
      auditHref={auditHref('alt', alertId)}
      tag={
        <>
          <LevelTag level={alert.level} />
          <StatusTag kind="alert" state={alert.state} density="compact" />
          {acts.isOpen && <DueClock {...alert} isLong />}
          <span className="text-table text-ink-soft">
            Owner: <Owner {...alert} />
          </span>
          {walk.position > 0 && (
            <span className="text-meta text-ink-muted">
              {walk.position} of {walk.count}
            </span>
          )}
          <CopyId value={alertId} label="alert id" isShort className="text-meta" />
        </>
      }
      actions={
        <>
          <Button variant="quiet" size="compact" onClick={() => setIsNoting(true)}>
            Add a note
          </Button>
          {acts.isClaimable && (
            <Button
              variant="secondary"
              size="compact"
              isBusy={acts.isClaiming}
              onClick={() => void acts.claim()}
            >
              {acts.isColleagues ? 'Take over' : 'Assign to me'}
            </Button>
          )}
        </>
      }
    >
      <div ref={evidence} className="grid min-w-0 items-start gap-card pb-gulf xl:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-card xl:col-span-2">
          {alert.decision && <DecisionCard alert={alert} />}
          <Evidence title="What fired">
            <FiredRules alert={alert} />
          </Evidence>
          {alert.screening.length > 0 && (
            <Evidence title="Names on lists">
              <ScreeningHits alert={alert} />
            </Evidence>
          )}
          <Evidence title="History">
            <HistoryCard alert={alert} />
          </Evidence>
        </div>
        <div className="flex min-w-0 flex-col gap-card">
          <Evidence title="Who">
            <WhoCard alert={alert} />
          </Evidence>
          <Evidence title="Money">
            <MoneyCard alert={alert} />
          </Evidence>
        </div>
      </div>
      {acts.isOpen && (
        <VerdictBar
          place="float"
          isDisabled={acts.isColleagues}
          note={acts.isColleagues && `${alert.ownerName ?? 'A colleague'} holds this alert.`}
          verdicts={[
            {
              key: 'release',
              label: 'Release the money',
              busyLabel: 'Releasing…',
              tone: 'approve',
              hotkey: '1',
              reasons: reasonsFor('release'),
              consequence: `${held} goes on its way at once. This cannot be taken back.`,
            },
            {
              key: 'refuse',
              label: 'Refuse the transfer',
              busyLabel: 'Refusing…',
              tone: 'refuse',
              hotkey: '2',
              reasons: reasonsFor('refuse'),
              consequence: `${held} goes back to the customer's wallet. They are not told why.`,
            },
          ]}
          onDecide={acts.decide}
        />
      )}
      <NoteDialog
        customerId={alert.customerId}
        isOpen={isNoting}
        onClose={() => setIsNoting(false)}
      />
    </ConsolePage>
  )
}
