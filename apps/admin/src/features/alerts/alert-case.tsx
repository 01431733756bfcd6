'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { CopyId } from '@corridor/ui/copy-id'
import { useFormatMoney } from '@corridor/ui/money'
import { StatusTag, Tag } from '@corridor/ui/status-tag'
import { VerdictBar } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { CaseOwner, CasePage } from '../../case-work/case-page.tsx'
import { DueClock } from '../../case-work/due-clock.tsx'
import { useQueueWalk } from '../../case-work/use-queue-walk.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { verdictsOf } from './alert-verdicts.ts'
import { alertKindMeanings } from './alert-words.ts'
import { ClearingCard } from './clearing-card.tsx'
import { DecisionCard } from './decision-card.tsx'
import { Evidence } from './evidence.tsx'
import { FiredRules } from './fired-rules.tsx'
import { HistoryCard } from './history-card.tsx'
import { LevelTag } from './level-tag.tsx'
import { ListsLine } from './lists-line.tsx'
import { MoneyCard } from './money-card.tsx'
import { openAlerts } from './open-alerts.ts'
import { RememberCard } from './remember-card.tsx'
import { ScreeningHits } from './screening-hits.tsx'
import { useAlertActs } from './use-alert-acts.ts'
import { useEvidenceKeys } from './use-evidence-keys.ts'
import { hasNames } from './use-remembering.ts'
import { WhoCard } from './who-card.tsx'

/** The first screen of a case: everything that a decision needs without another click. */
export function AlertCase({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const words = useWords('admin.alerts')
  const formatMoney = useFormatMoney()
  const { alertId, customer } = alert
  const name = fullNameOf(customer)
  const queue = useQuery(useApi().alerts.list.queryOptions(openAlerts))
  const walk = useQueueWalk({
    ids: (queue.data?.items ?? []).map((item) => item.alertId),
    currentId: alertId,
    listHref: '/alerts',
  })
  const isNamed = hasNames(alert)
  const acts = useAlertActs(alert, walk.openNext)
  const evidence = useEvidenceKeys()
  return (
    <CasePage
      queue={{ label: words('title'), href: '/alerts' }}
      name={name}
      title={`${name}, ${formatMoney(alert.amount)}`}
      focusKey={alertId}
      auditHref={auditHref('alt', alertId)}
      tag={
        <>
          <LevelTag level={alert.level} />
          <Tag meaning={alertKindMeanings[alert.alertKind]} density="compact">
            {words(`money-${alert.alertKind}`)}
          </Tag>
          <StatusTag kind="alert" state={alert.state} density="compact" />
          {acts.isOpen && <DueClock {...alert} isLong />}
          <CaseOwner item={alert} walk={walk} />
          <CopyId value={alertId} label={words('alert-id')} isShort className="text-meta" />
        </>
      }
      customerId={alert.customerId}
      claim={
        acts.isClaimable
          ? {
              label: words(acts.isColleagues ? 'take-over' : 'assign'),
              isBusy: acts.isClaiming,
              run: () => void acts.claim(),
              hasKey: !acts.isColleagues,
            }
          : null
      }
    >
      <div ref={evidence} className="grid min-w-0 items-start gap-card xl:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-card xl:col-span-2">
          {alert.clearing && !alert.decision && <ClearingCard alert={alert} />}
          {alert.decision && <DecisionCard alert={alert} />}
          <Evidence title={words('fired')}>
            <FiredRules alert={alert} />
          </Evidence>
          {alert.screening.length > 0 && (
            <Evidence title={words('names')}>
              <ScreeningHits alert={alert} />
              <ListsLine />
            </Evidence>
          )}
          {isNamed && alert.alertKind === 'held' && (
            <Evidence title={words('remembering')}>
              <RememberCard alert={alert} />
            </Evidence>
          )}
          <Evidence title={words('history')}>
            <HistoryCard alert={alert} />
          </Evidence>
        </div>
        <div className="flex min-w-0 flex-col gap-card">
          <Evidence title={words('who')}>
            <WhoCard alert={alert} />
          </Evidence>
          <Evidence title={words('money')}>
            <MoneyCard alert={alert} />
          </Evidence>
        </div>
      </div>
      {acts.isOpen && (
        <VerdictBar
          place="dock"
          isDisabled={acts.isColleagues}
          note={
            acts.isColleagues &&
            words('held-by', { owner: alert.ownerName ?? words('a-colleague') })
          }
          verdicts={verdictsOf(words, alert, formatMoney)}
          onDecide={acts.decide}
        />
      )}
    </CasePage>
  )
}
