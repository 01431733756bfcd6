'use client'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { inWords } from './alert-words.ts'
import { LevelTag } from './level-tag.tsx'

type Alert = ApiOutputs['alerts']['get']

/** Each rule that spoke against the transfer: the value read, the threshold of that day, the window. */
export function FiredRules({ alert }: { alert: Alert }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {alert.reasons.map((reason) => (
        <li
          key={`${reason.rule}-${reason.code}`}
          className="flex flex-col gap-chip py-item first:pt-0 last:pb-0"
        >
          <div className="flex flex-wrap items-center gap-chip">
            <h3 className="text-table font-semibold">{inWords(reason.code)}</h3>
            <LevelTag level={reason.level} />
            <span className="text-meta text-ink-muted">
              {reason.rule}, version {reason.ruleVersion}, asks for{' '}
              {reason.action === 'deny' ? 'refusal' : 'review'}
            </span>
          </div>
          <p className="text-table">{reason.text}</p>
          <dl className="grid grid-cols-2 gap-item text-table sm:grid-cols-3">
            <Fact term="Value read" value={reason.value} isStrong />
            <Fact term="Threshold" value={reason.threshold} />
            {reason.window && <Fact term="Window" value={reason.window} />}
          </dl>
          {reason.hits && <FiredHits hits={reason.hits} />}
        </li>
      ))}
    </ul>
  )
}

const signWords = { 'birth-year': 'year of birth', country: 'country' } as const

/** What agreed beside the name and what spoke against it; nothing for hits of before that was kept. */
function signsOf({ agrees, contradicts }: Hits[number]): string {
  const words = (signs: readonly (keyof typeof signWords)[]) =>
    signs.map((sign) => signWords[sign]).join(' and ')
  const parts = [
    agrees && agrees.length > 0 && `agrees: ${words(agrees)}`,
    contradicts && contradicts.length > 0 && `differs: ${words(contradicts)}`,
  ].filter(Boolean)
  return parts.length > 0 ? `; ${parts.join('; ')}` : ''
}

type Hits = NonNullable<Alert['reasons'][number]['hits']>

/** What matched on that day: it stays here when the entry has left its list since. */
function FiredHits({ hits }: { hits: Hits }) {
  return (
    <ul className="text-meta text-ink-soft">
      {hits.map((hit) => (
        <li key={`${hit.subject}-${hit.list}-${hit.entryId}`}>
          {hit.subject === 'customer' ? 'Our customer' : 'The recipient'}: “{hit.listedName}”,{' '}
          {hit.list.toUpperCase()} {hit.listVersion && `of ${hit.listVersion} `}
          {hit.entryId}, {hit.score}
          {signsOf(hit)}
        </li>
      ))}
    </ul>
  )
}

function Fact({ term, value, isStrong }: { term: string; value: string; isStrong?: boolean }) {
  return (
    <div className="min-w-0">
      <dt className="text-meta text-ink-soft">{term}</dt>
      <dd className={isStrong ? 'font-semibold' : undefined}>{value}</dd>
    </div>
  )
}
