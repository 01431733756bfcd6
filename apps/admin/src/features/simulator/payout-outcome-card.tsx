'use client'
import { isId } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Card, Section } from '@corridor/ui/card'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { Select } from '@corridor/ui/select'
import { TextInput } from '@corridor/ui/text-input'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../shell/use-act.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { RecentPayouts } from './recent-payouts.tsx'

const outcomes = [
  { value: 'completed', label: 'It arrives' },
  { value: 'failed', label: 'The rail refuses it' },
  { value: 'bounced', label: 'The bank sends it back' },
] as const

/** Decides how a payout that is under way ends. */
export function PayoutOutcomeCard() {
  const act = useAct()
  const decide = useMutation(useApi().demo.payoutOutcome.mutationOptions())
  const [payoutId, setPayoutId] = useState('')
  const [outcome, setOutcome] = useState<string>('completed')
  const id = payoutId.trim()
  const isGood = isId('pay', id)
  async function submit(event: FormEvent) {
    event.preventDefault()
    const chosen = outcomes.find(({ value }) => value === outcome)?.value
    if (!isGood || !chosen) return
    await act.orTell(
      () => decide.mutateAsync({ payoutId: id, outcome: chosen }),
      'The rail reports it; it shows in a moment',
    )
  }
  return (
    <Card>
      <Section
        density="compact"
        title="How a payout ends"
        description="Choose a payout that is under way, or paste its id from a trace."
      >
        <RecentPayouts chosen={id} onChoose={setPayoutId} />
        <form onSubmit={submit} className="flex flex-col gap-card">
          <Field
            label="Payout id"
            error={id !== '' && !isGood ? 'This is not a payout id.' : undefined}
            density="compact"
          >
            <TextInput isMono required value={payoutId} onValueChange={setPayoutId} />
          </Field>
          <Field label="Outcome" density="compact">
            <Select
              density="compact"
              options={outcomes}
              value={outcome}
              onValueChange={setOutcome}
            />
          </Field>
          {decide.error && (
            <Notice meaning="negative" density="compact" isLive>
              {apiErrorOf(decide.error).message}
            </Notice>
          )}
          <Button
            type="submit"
            size="compact"
            className="self-end"
            disabled={!isGood}
            isBusy={decide.isPending}
            busyLabel="Reporting…"
          >
            Report it
          </Button>
        </form>
      </Section>
    </Card>
  )
}
