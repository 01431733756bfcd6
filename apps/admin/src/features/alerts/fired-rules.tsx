'use client'
import type { HitSign } from '@corridor/domain/compliance/contract'
import { useLocale, useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useFired } from './alert-words.ts'
import { LevelTag } from './level-tag.tsx'

type Alert = ApiOutputs['alerts']['get']

/** Each rule that spoke against the transfer: the value read, the threshold of that day, the window. */
export function FiredRules({ alert }: { alert: Alert }) {
  const words = useWords('admin.alerts')
  const fired = useFired()
  return (
    <ul className="flex flex-col divide-y divide-line">
      {alert.reasons.map((reason) => (
        <li
          key={`${reason.rule}-${reason.code}`}
          className="flex flex-col gap-chip py-item first:pt-0 last:pb-0"
        >
          <div className="flex flex-wrap items-center gap-chip">
            <h3 className="text-table font-semibold">{fired(reason.code)}</h3>
            <LevelTag level={reason.level} />
            <span className="text-meta text-ink-muted">
              {words('rule', {
                rule: reason.rule,
                version: String(reason.ruleVersion),
                action: reason.action,
              })}
            </span>
          </div>
          <p className="text-table">{reason.text}</p>
          <dl className="grid grid-cols-2 gap-item text-table sm:grid-cols-3">
            <Fact term={words('value')} value={reason.value} isStrong />
            <Fact term={words('threshold')} value={reason.threshold} />
            {reason.window && <Fact term={words('window')} value={reason.window} />}
          </dl>
          {reason.hits && <FiredHits hits={reason.hits} />}
        </li>
      ))}
    </ul>
  )
}

type Hits = NonNullable<Alert['reasons'][number]['hits']>

/** What matched on that day, and what spoke for it and against; it stays here when the entry has left its list since. */
function FiredHits({ hits }: { hits: Hits }) {
  const words = useWords('admin.alerts')
  const and = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const signs = (of: readonly HitSign[] = []) => and.format(of.map((sign) => words(`sign-${sign}`)))
  return (
    <ul className="text-meta text-ink-soft">
      {hits.map((hit) => (
        <li key={`${hit.subject}-${hit.list}-${hit.entryId}`}>
          {words('hit', {
            subject: hit.subject,
            name: hit.listedName,
            list: hit.list.toUpperCase(),
            dated: hit.listVersion ? 'yes' : 'no',
            version: hit.listVersion ?? '',
            entry: hit.entryId,
            score: hit.score,
            signs: toldSigns(hit),
            agrees: signs(hit.agrees),
            differs: signs(hit.contradicts),
          })}
        </li>
      ))}
    </ul>
  )
}

/** Which signs there are to tell of; none for hits of before they were kept. */
function toldSigns({ agrees = [], contradicts = [] }: Hits[number]) {
  if (agrees.length > 0) return contradicts.length > 0 ? 'both' : 'agrees'
  return contradicts.length > 0 ? 'differs' : 'none'
}

function Fact({ term, value, isStrong }: { term: string; value: string; isStrong?: boolean }) {
  return (
    <div className="min-w-0">
      <dt className="text-meta text-ink-soft">{term}</dt>
      <dd className={isStrong ? 'font-semibold' : undefined}>{value}</dd>
    </div>
  )
}
