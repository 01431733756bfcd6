'use client'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Dialog } from '@corridor/ui/dialog'
import { Field } from '@corridor/ui/field'
import { Money } from '@corridor/ui/money'
import { MoneyInput } from '@corridor/ui/money-input'
import { Notice } from '@corridor/ui/notice'
import { TextArea } from '@corridor/ui/text-area'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../acts/use-act.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import type { Position } from './ledger-types.ts'

const shortestReason = 4

export type LimitsDialogProps = {
  position: Position
  accountId: Id<'acc'>
  onClose: () => void
}

/** How far the house may go in one currency, both ways. An empty box is no limit. */
export function LimitsDialog({ position, accountId, onClose }: LimitsDialogProps) {
  const words = useWords('admin.ledger')
  const { currency } = position
  // a short position is below nothing: the box asks how far, the books want where
  const [short, setShort] = useState(position.floor?.limit.amount.replace(/^-/, '') ?? '')
  const [long, setLong] = useState(position.ceiling?.limit.amount ?? '')
  const [reason, setReason] = useState('')
  const act = useAct()
  const set = useMutation(useApi().ledger.setLimits.mutationOptions())
  const problem = set.error && apiErrorOf(set.error)
  async function save(event: FormEvent) {
    event.preventDefault()
    const below = /[1-9]/.test(short) ? `-${short}` : short
    const limits = {
      floor: short === '' ? null : { amount: below, currency },
      ceiling: long === '' ? null : { amount: long, currency },
    }
    const isDone = await act
      .orThrow(
        () => set.mutateAsync({ accountId, ...limits, reason }),
        words('limits-set', { currency }),
      )
      .then(() => true)
      .catch(() => false)
    if (isDone) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && !set.isPending && onClose()}
      title={words('limits-of', { currency })}
      description={words('limits-detail')}
      footer={
        <>
          <Button variant="secondary" size="compact" disabled={set.isPending} onClick={onClose}>
            {words('back')}
          </Button>
          <Button
            type="submit"
            form="limits"
            size="compact"
            disabled={reason.trim().length < shortestReason}
            isBusy={set.isPending}
            busyLabel={words('limits-busy')}
          >
            {words('limits-submit')}
          </Button>
        </>
      }
    >
      <form id="limits" onSubmit={save} className="flex flex-col gap-card">
        {problem && (
          <Notice meaning="negative" density="compact" isLive>
            {problem.message}
          </Notice>
        )}
        <p className="text-table text-ink-soft">
          {words.rich('position-now', {
            amount: () => <Money value={position.open} className="font-medium text-ink" />,
          })}
        </p>
        <MoneyInput
          label={words('short-by')}
          value={short}
          onValueChange={setShort}
          currency={currency}
        />
        <MoneyInput
          label={words('long-by')}
          value={long}
          onValueChange={setLong}
          currency={currency}
        />
        <Field label={words('reason')} hint={words('reason-hint')} density="compact" isRequired>
          <TextArea density="compact" value={reason} onValueChange={setReason} maxLength={500} />
        </Field>
      </form>
    </Dialog>
  )
}
