'use client'
import type { ActivityState } from '@corridor/domain/reporting/contract'
import { buttonClass } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Link } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { type ActivityView, activityMoneyStates } from '../../shell/activity-row.tsx'
import { DetailHeader } from './detail-header.tsx'

function sentenceOf(state: ActivityState): string {
  return state === 'completed'
    ? 'The money is in your wallet.'
    : 'This money is not in your wallet yet.'
}

/** Money that somebody else sent here. Their side of it is theirs. */
export function ReceivedDetail({ item }: { item: ActivityView }) {
  const soft = buttonClass({ variant: 'soft', size: 'small' })
  return (
    <>
      <DetailHeader
        kind="received"
        name={item.title}
        title={`From ${item.title}`}
        amount={item.amount}
        direction="in"
        moneyState={activityMoneyStates[item.state]}
        tag={<StatusTag kind="activity" state={item.state} />}
        sentence={sentenceOf(item.state)}
      />
      <div className="flex flex-wrap gap-chip">
        <Link href={`/activity/${item.subjectId}/receipt`} className={soft}>
          Receipt
        </Link>
        <Link href={`/support/new?about=${item.subjectId}`} className={soft}>
          Get help with this
        </Link>
      </div>
      <Section title="Details">
        <DefinitionList
          isDivided
          className="rounded-card border border-line bg-card px-card"
          items={[
            { term: 'You received', value: <Money value={item.amount} />, isStrong: true },
            { term: 'From', value: item.title },
            { term: 'Received', value: <DateTime at={item.occurredAt} /> },
            {
              term: 'Transfer number',
              value: <CopyId value={item.subjectId} label="transfer number" isShort />,
            },
          ]}
        />
      </Section>
    </>
  )
}
