'use client'
import type { LimitDirection, LimitScope } from '@corridor/domain/compliance/contract'
import { Section } from '@corridor/ui/card'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { isZeroAmount, Money } from '@corridor/ui/money'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { ReadError } from '../../shell/read-error.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type Limit = ApiOutputs['verification']['getLimits'][number]

const scopeNames: Readonly<Record<LimitScope, string>> = {
  'per-transfer': 'At once',
  day: 'In a day',
  month: 'In a month',
  lifetime: 'In all',
}
const directionNames: Readonly<Record<LimitDirection, string>> = {
  in: 'Adding money',
  out: 'Sending money',
}

/** How much may come in and go out now, before anybody runs into it. */
export function Limits({ tier }: { tier: number }) {
  const limits = useQuery(useApi().verification.getLimits.queryOptions())
  if (limits.data?.every(isNothing)) {
    return (
      <Section title="Your limits">
        <p className="text-ink-soft">
          Until you are verified no money can be added or sent. Rates and prices you can look at any
          time.
        </p>
      </Section>
    )
  }
  return (
    <Section
      title="Your limits"
      description={
        tier < 2
          ? 'Counted in euro at the rate of the day, whatever the currency. A proof of address raises them.'
          : 'Counted in euro at the rate of the day, whatever the currency.'
      }
    >
      {limits.error ? (
        <ReadError error={limits.error} onRetry={() => void limits.refetch()} />
      ) : limits.data ? (
        <div className="flex flex-col gap-screen">
          {(['in', 'out'] as const).map((direction) => (
            <Direction
              key={direction}
              name={directionNames[direction]}
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
  if (limits.length === 0) return null
  return (
    <div>
      <h3 className="font-medium">{name}</h3>
      <DefinitionList
        isDivided
        items={limits.map((limit) => ({
          key: limit.scope,
          term: <span className="whitespace-nowrap">{scopeNames[limit.scope]}</span>,
          value: limit.limit ? <Money value={limit.limit} /> : 'No limit',
          note: <Left limit={limit} />,
        }))}
      />
    </div>
  )
}

function Left({ limit }: { limit: Limit }) {
  if (!limit.remaining || limit.scope === 'per-transfer') return null
  return (
    <>
      <Money value={limit.remaining} /> left
      {limit.resetsAt && (
        <span className="block">
          starts again <DateTime at={limit.resetsAt} show="date" />
        </span>
      )}
    </>
  )
}
