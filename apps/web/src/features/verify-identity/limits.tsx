'use client'
import type { LimitDirection } from '@corridor/domain/compliance/contract'
import { Section } from '@corridor/ui/card'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { isZeroAmount, Money } from '@corridor/ui/money'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadError } from '../../failures/read-error.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type Limit = ApiOutputs['verification']['getLimits'][number]

const directions: readonly LimitDirection[] = ['in', 'out']

/** How much may come in and go out now, before anybody runs into it. */
export function Limits({ tier }: { tier: number }) {
  const words = useWords('web.verify-identity')
  const limits = useQuery(useApi().verification.getLimits.queryOptions())
  if (limits.data?.every(isNothing)) {
    return (
      <Section title={words('limits')}>
        <p className="text-ink-soft">{words('limits-none')}</p>
      </Section>
    )
  }
  return (
    <Section
      title={words('limits')}
      description={tier < 2 ? words('limits-counted-raise') : words('limits-counted')}
    >
      {limits.error ? (
        <ReadError error={limits.error} onRetry={() => void limits.refetch()} />
      ) : limits.data ? (
        <div className="flex flex-col gap-screen">
          {directions.map((direction) => (
            <Direction
              key={direction}
              name={words(`limits-${direction}`)}
              limits={limits.data.filter((limit) => limit.direction === direction)}
            />
          ))}
        </div>
      ) : (
        <SkeletonText lines={4} />
      )}
    </Section>
  )
}

function isNothing({ limit }: Limit): boolean {
  return limit !== null && isZeroAmount(limit.amount)
}

function Direction({ name, limits }: { name: string; limits: readonly Limit[] }) {
  const words = useWords('web.verify-identity')
  if (limits.length === 0) return null
  return (
    <div>
      <h3 className="font-medium">{name}</h3>
      <DefinitionList
        isDivided
        items={limits.map((limit) => ({
          key: limit.scope,
          term: <span className="whitespace-nowrap">{words(`limit-${limit.scope}`)}</span>,
          value: limit.limit ? <Money value={limit.limit} /> : words('no-limit'),
          note: <Left limit={limit} />,
        }))}
      />
    </div>
  )
}

function Left({ limit: { scope, remaining, resetsAt } }: { limit: Limit }) {
  const words = useWords('web.verify-identity')
  if (!remaining || scope === 'per-transfer') return null
  return (
    <>
      {words.rich('left', { amount: () => <Money value={remaining} /> })}
      {resetsAt && (
        <span className="block">
          {words.rich('starts-again', { day: () => <DateTime at={resetsAt} show="date" /> })}
        </span>
      )}
    </>
  )
}
