'use client'
import { Button } from '@corridor/ui/button'
import { Card, Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { useFormatMoney } from '@corridor/ui/money'
import { StatusTag, useStatusOf } from '@corridor/ui/status-tag'
import { Tabs } from '@corridor/ui/tabs'
import { Timeline } from '@corridor/ui/timeline'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { useRouter } from 'next/navigation'
import { parseAsString, useQueryState } from 'nuqs'
import { ConsolePage } from '../../shell/console-page.tsx'
import { auditHref } from '../audit/audit-href.ts'
import { EventsPart } from './events-part.tsx'
import { FactsCard } from './facts-card.tsx'
import { LedgerPart } from './ledger-part.tsx'
import { LogPart } from './log-part.tsx'
import { RailPart } from './rail-part.tsx'
import type { Trace } from './trace.ts'
import { usePayee } from './transfer-columns.tsx'

export type TransferTraceProps = { trace: Trace; isReading: boolean; onReadAgain: () => void }

/** Facts and states at the left; books, events, rail and log at the right. */
export function TransferTrace({ trace, isReading, onReadAgain }: TransferTraceProps) {
  const words = useWords('admin.transfers')
  const payee = usePayee()(trace.transfer)
  const formatMoney = useFormatMoney()
  const statusOf = useStatusOf()
  const router = useRouter()
  const [wanted, setWanted] = useQueryState('part', parseAsString.withDefault('books'))
  const { transfer, ledgerLines, events, payout, logLines } = trace
  useHotkeys({
    r: onReadAgain,
    u: () => router.push('/transfers'),
    Escape: () => router.push('/transfers'),
  })
  const railCount = payout ? payout.attempts.length + payout.webhooks.length : 0
  const parts = [
    {
      value: 'books',
      label: words('part-books'),
      count: ledgerLines.length,
      content: <LedgerPart lines={ledgerLines} />,
    },
    {
      value: 'events',
      label: words('part-events'),
      count: events.length,
      content: <EventsPart events={events} />,
    },
    {
      value: 'rail',
      label: words('part-rail'),
      count: railCount,
      content: <RailPart payout={payout} transfer={transfer} />,
    },
    {
      value: 'log',
      label: words('part-log'),
      count: logLines.length,
      content: <LogPart lines={logLines} correlationId={transfer.correlationId} />,
    },
  ]
  const part = parts.some(({ value }) => value === wanted) ? wanted : 'books'
  return (
    <ConsolePage
      breadcrumb={[{ label: words('title'), href: '/transfers' }, { label: payee }]}
      title={words('heading', { money: formatMoney(transfer.source), payee })}
      focusKey={transfer.transferId}
      auditHref={auditHref('tr', transfer.transferId)}
      tag={
        <>
          <StatusTag kind="transfer" state={transfer.state} density="compact" />
          <CopyId
            value={transfer.transferId}
            label={words('copy-id')}
            isShort
            className="text-meta"
          />
        </>
      }
      actions={
        <Button
          variant="secondary"
          size="compact"
          isBusy={isReading}
          busyLabel={words('reading')}
          onClick={onReadAgain}
        >
          {words('read-again')}
        </Button>
      }
    >
      <div className="grid min-w-0 items-start gap-card xl:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-card">
          <FactsCard transfer={transfer} payout={payout} />
          <Card>
            <Section density="compact" title={words('states')}>
              <Timeline
                label={words('states')}
                items={transfer.history.map((one, index) => ({
                  key: `${one.state}-${index}`,
                  at: one.at,
                  title: <bdi>{one.state}</bdi>,
                  meaning: statusOf('transfer', one.state).meaning,
                  body: one.note,
                }))}
              />
            </Section>
          </Card>
        </div>
        <Tabs
          label={words('caused')}
          density="compact"
          className="min-w-0 xl:col-span-2"
          items={parts}
          value={part}
          onValueChange={(value) => void setWanted(value)}
        />
      </div>
    </ConsolePage>
  )
}
