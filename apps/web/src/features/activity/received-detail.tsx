'use client'
import { buttonClass } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Link } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { type ActivityView, activityMoneyStates } from '../../activity/activity-row.tsx'
import { DetailHeader } from './detail-header.tsx'

/** Money that somebody else sent here. Their side of it is theirs. */
export function ReceivedDetail({ item }: { item: ActivityView }) {
  const words = useWords('web.activity')
  const soft = buttonClass({ variant: 'soft', size: 'small' })
  return (
    <>
      <DetailHeader
        kind="received"
        name={item.title}
        title={words('title-from', { name: item.title })}
        amount={item.amount}
        direction="in"
        moneyState={activityMoneyStates[item.state]}
        tag={<StatusTag kind="activity" state={item.state} />}
        sentence={words(item.state === 'completed' ? 'received-settled' : 'received-open')}
      />
      <div className="flex flex-wrap gap-chip">
        <Link href={`/activity/${item.subjectId}/receipt`} className={soft}>
          {words('receipt')}
        </Link>
        <Link href={`/support/new?about=${item.subjectId}`} className={soft}>
          {words('get-help')}
        </Link>
      </div>
      <Section title={words('details')}>
        <DefinitionList
          isDivided
          className="rounded-card border border-line bg-card px-card"
          items={[
            { term: words('you-received'), value: <Money value={item.amount} />, isStrong: true },
            { term: words('from'), value: item.title },
            { term: words('received'), value: <DateTime at={item.occurredAt} /> },
            {
              term: words('transfer-number'),
              value: (
                <CopyId value={item.subjectId} label={words('copied-transfer-number')} isShort />
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}
