'use client'
import { isId } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Card, Section } from '@corridor/ui/card'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { Select } from '@corridor/ui/select'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../acts/use-act.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { RecentPayouts } from './recent-payouts.tsx'

const outcomes = ['completed', 'failed', 'bounced'] as const

/** Decides how a payout that is under way ends. */
export function PayoutOutcomeCard() {
  const words = useWords('admin.simulator')
  const act = useAct()
  const decide = useMutation(useApi().demo.payoutOutcome.mutationOptions())
  const [payoutId, setPayoutId] = useState('')
  const [outcome, setOutcome] = useState<string>('completed')
  const id = payoutId.trim()
  const isGood = isId('pay', id)
  async function submit(event: FormEvent) {
    event.preventDefault()
    const chosen = outcomes.find((one) => one === outcome)
    if (!isGood || !chosen) return
    await act.orTell(
      () => decide.mutateAsync({ payoutId: id, outcome: chosen }),
      words('payout-reported'),
    )
  }
  return (
    <Card>
      <Section
        density="compact"
        title={words('payout-title')}
        description={words('payout-description')}
      >
        <RecentPayouts chosen={id} onChoose={setPayoutId} />
        <form onSubmit={submit} className="flex flex-col gap-card">
          <Field
            label={words('payout-id')}
            error={id !== '' && !isGood ? words('payout-id-wrong') : undefined}
            density="compact"
          >
            <TextInput isMono required value={payoutId} onValueChange={setPayoutId} />
          </Field>
          <Field label={words('outcome')} density="compact">
            <Select
              density="compact"
              options={outcomes.map((one) => ({ value: one, label: words(`outcome-${one}`) }))}
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
            busyLabel={words('reporting')}
          >
            {words('report')}
          </Button>
        </form>
      </Section>
    </Card>
  )
}
