'use client'
import { currencySchema, positiveMoneySchema } from '@corridor/kernel/money'
import { Button } from '@corridor/ui/button'
import { Card, Section } from '@corridor/ui/card'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { Field } from '@corridor/ui/field'
import { MoneyInput } from '@corridor/ui/money-input'
import { Notice } from '@corridor/ui/notice'
import { TextInput } from '@corridor/ui/text-input'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../shell/use-act.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

/** Money comes from a bank with a reference: matched when it is one of ours, an exception when not. */
export function BankDepositCard() {
  const act = useAct()
  const deposit = useMutation(useApi().demo.bankDeposit.mutationOptions())
  const [reference, setReference] = useState('')
  const [amount, setAmount] = useState('')
  const [currency, setCurrency] = useState('EUR')
  const code = currencySchema.safeParse(currency)
  const money = positiveMoneySchema.safeParse({ amount, currency })
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!money.success) return
    const isDone = await act
      .orThrow(
        () => deposit.mutateAsync({ reference: reference.trim(), amount: money.data }),
        'The bank reports the money; it shows in a moment',
      )
      .then(() => true)
      .catch(() => false)
    if (isDone) setAmount('')
  }
  return (
    <Card>
      <Section
        density="compact"
        title="Money arrives by bank"
        description="The reference is on the customer's page for adding money."
      >
        <form onSubmit={submit} className="flex flex-col gap-card">
          <Field label="Reference" hint="Like COR-7F3K9Q" density="compact">
            <TextInput isMono required value={reference} onValueChange={setReference} />
          </Field>
          <MoneyInput
            label="Amount"
            value={amount}
            onValueChange={setAmount}
            currency={code.success ? code.data : 'EUR'}
            currencySlot={
              <CurrencySelect shape="pill" value={currency} onValueChange={setCurrency} />
            }
          />
          {deposit.error && (
            <Notice meaning="negative" density="compact" isLive>
              {apiErrorOf(deposit.error).message}
            </Notice>
          )}
          <Button
            type="submit"
            size="compact"
            className="self-end"
            disabled={!money.success || reference.trim() === ''}
            isBusy={deposit.isPending}
            busyLabel="Reporting…"
          >
            Report it
          </Button>
        </form>
      </Section>
    </Card>
  )
}
