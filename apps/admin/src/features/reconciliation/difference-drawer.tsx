'use client'
import { exceptionActs } from '@corridor/domain/reconciliation/contract'
import { Button } from '@corridor/ui/button'
import { StaffTime } from '@corridor/ui/date-time'
import { Drawer } from '@corridor/ui/drawer'
import { TextLink } from '@corridor/ui/link'
import { VerdictBar } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import { Owner } from '../../case-work/owner.tsx'
import { useApi } from '../../trpc/client.ts'
import { DifferenceSides } from './difference-sides.tsx'
import type { Difference } from './reconciliation-types.ts'

const tones = {
  acknowledge: 'neutral',
  resolve: 'approve',
  accept: 'neutral',
  snooze: 'neutral',
} as const
const tomorrow = 1
const named = [
  'open',
  'reopen',
  'clear',
  'claim',
  'acknowledge',
  'resolve',
  'accept',
  'snooze',
] as const

export type DifferenceDrawerProps = {
  difference: Difference
  onClaim: () => void
  onClose: () => void
}

/** One difference: both sides, what was done, and what to do. */
export function DifferenceDrawer({ difference, onClaim, onClose }: DifferenceDrawerProps) {
  const words = useWords('admin.reconciliation')
  const { reconciliation } = useApi()
  const { staffId, may } = useStaff()
  const act = useAct()
  const work = useMutation(reconciliation.actOnException.mutationOptions())
  const { exceptionId, version, partnerAccountId } = difference
  const whole = useQuery(reconciliation.exception.queryOptions({ exceptionId }))
  const mayWork = may('reconciliation:work') && difference.settledAt === null
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={words(`kind-${difference.kind}`)}
      meta={
        <>
          <TextLink href={`/reconciliation/${partnerAccountId}`}>{difference.partner}</TextLink>
          <span>{words.rich('owned-by', { name: () => <Owner {...difference} /> })}</span>
        </>
      }
      actions={
        mayWork &&
        difference.ownerId !== staffId && (
          <Button variant="secondary" size="compact" onClick={onClaim}>
            {words('assign')}
          </Button>
        )
      }
      footer={
        mayWork && (
          <VerdictBar
            verdicts={exceptionActs.map((key, at) => ({
              key,
              hotkey: String(at + 1),
              label: words(key),
              tone: tones[key],
              consequence: words(`${key}-consequence`),
            }))}
            onDecide={async ({ verdict, note }) => {
              const chosen = exceptionActs.find((one) => one === verdict)
              if (!chosen) return
              const snoozeDays = chosen === 'snooze' ? tomorrow : undefined
              const input = { exceptionId, act: chosen, version, note, snoozeDays }
              await act.orThrow(() => work.mutateAsync(input), words('acted'))
            }}
          />
        )
      }
    >
      <div className="flex flex-col gap-card">
        <DifferenceSides difference={difference} />
        <section className="flex flex-col gap-chip">
          <h3 className="text-admin-body font-semibold">{words('history')}</h3>
          <ol className="flex flex-col gap-chip text-table">
            {(whole.data?.steps ?? []).map((step) => {
              const name = named.find((one) => one === step.act)
              return (
                <li key={`${step.at}${step.act}`}>
                  <StaffTime at={step.at} className="text-ink-soft" />{' '}
                  {name && words(`act-${name}`)} {step.byName}
                  {step.note && <p className="break-words">{step.note}</p>}
                </li>
              )
            })}
          </ol>
        </section>
      </div>
    </Drawer>
  )
}
