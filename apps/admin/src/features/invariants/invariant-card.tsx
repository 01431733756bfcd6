'use client'
import { invariantTexts } from '@corridor/domain/reconciliation/contract'
import { Button } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { Age, StaffTime } from '@corridor/ui/date-time'
import { Notice } from '@corridor/ui/notice'
import { StatusTag } from '@corridor/ui/status-tag'
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
  const { state, verdict, violations, lastRed } = invariant
  const { title, promise } = invariantTexts[invariant.invariant]
  return (
    <Card className="flex flex-col gap-item">
      <header className="flex flex-wrap items-start justify-between gap-chip">
        <h2 className="min-w-0 text-admin-body font-semibold">
          <span className="font-mono text-ink-soft">{invariant.invariant}</span> {title}
        </h2>
        <StatusTag kind="invariant" state={state} density="compact" />
      </header>
      <p className="text-table text-ink-soft">{promise}</p>
      {verdict === 'red' && (
        <Notice
          density="compact"
          meaning="negative"
          title={violations === 1 ? '1 thing breaks it' : `${violations} things break it`}
        >
          Look at what it names before money is moved by hand.
        </Notice>
      )}
      <HourStrip hours={invariant.hours} />
      <dl className="flex flex-wrap gap-x-card gap-y-hair text-meta text-ink-soft">
        <div className="flex gap-hair">
          <dt>Since</dt>
          <dd>
            <StaffTime at={invariant.since} />
          </dd>
        </div>
        <div className="flex gap-hair">
          <dt>Checked</dt>
          <dd>
            <Age since={invariant.lastCheckedAt} />
          </dd>
        </div>
        <div className="flex gap-hair">
          <dt>As a whole</dt>
          <dd>{invariant.lastFullAt ? <Age since={invariant.lastFullAt} /> : 'not yet'}</dd>
        </div>
      </dl>
      {lastRed && (
        <Button
          variant="secondary"
          size="compact"
          className="self-start"
          onClick={() => onOpenRun(lastRed)}
        >
          What broke it last
        </Button>
      )}
    </Card>
  )
}
