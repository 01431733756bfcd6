'use client'
import { Button } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { Age, StaffTime } from '@corridor/ui/date-time'
import { Notice } from '@corridor/ui/notice'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { HourStrip } from './hour-strip.tsx'

export type InvariantState = ApiOutputs['invariants']['list'][number]
export type Run = ApiOutputs['invariants']['runs']['items'][number]

export type InvariantCardProps = {
  invariant: InvariantState
  onOpenRun: (run: Run) => void
}

/** One promise of the books: whether it holds, since when, and its last two days. */
export function InvariantCard({ invariant, onOpenRun }: InvariantCardProps) {
  const words = useWords('admin.invariants')
  const { state, verdict, violations, lastRed } = invariant
  return (
    <Card className="flex flex-col gap-item">
      <header className="flex flex-wrap items-start justify-between gap-chip">
        <h2 className="min-w-0 text-admin-body font-semibold">
          <bdi className="font-mono text-ink-soft">{invariant.invariant}</bdi>{' '}
          {words(`name-${invariant.invariant}`)}
        </h2>
        <StatusTag kind="invariant" state={state} density="compact" />
      </header>
      <p className="text-table text-ink-soft">{words(`promise-${invariant.invariant}`)}</p>
      {verdict === 'red' && (
        <Notice
          density="compact"
          meaning="negative"
          title={words('broken-by', { count: violations })}
        >
          {words('broken-advice')}
        </Notice>
      )}
      <HourStrip hours={invariant.hours} />
      <dl className="flex flex-wrap gap-x-card gap-y-hair text-meta text-ink-soft">
        <div className="flex gap-hair">
          <dt>{words('since')}</dt>
          <dd>
            <StaffTime at={invariant.since} />
          </dd>
        </div>
        <div className="flex gap-hair">
          <dt>{words('checked')}</dt>
          <dd>
            <Age since={invariant.lastCheckedAt} />
          </dd>
        </div>
        <div className="flex gap-hair">
          <dt>{words('as-a-whole')}</dt>
          <dd>{invariant.lastFullAt ? <Age since={invariant.lastFullAt} /> : words('not-yet')}</dd>
        </div>
      </dl>
      {lastRed && (
        <Button
          variant="secondary"
          size="compact"
          className="self-start"
          onClick={() => onOpenRun(lastRed)}
        >
          {words('what-broke')}
        </Button>
      )}
    </Card>
  )
}
