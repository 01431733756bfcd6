'use client'
import { currencySchema, positiveMoneySchema } from '@corridor/kernel/money-schema'
import { Button } from '@corridor/ui/button'
import { Card, Section } from '@corridor/ui/card'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { Field } from '@corridor/ui/field'
import { MoneyInput } from '@corridor/ui/money-input'
import { Notice } from '@corridor/ui/notice'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../acts/use-act.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

/** Money comes from a bank with a reference: matched when it is one of ours, an exception when not. */
export function BankDepositCard() {
  const words = useWords('admin.simulator')
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
        words('deposit-reported'),
      )
      .then(() => true)
      .catch(() => false)
    if (isDone) setAmount('')
  }
  return (
    <Card>
      <Section
        density="compact"
        title={words('deposit-title')}
        description={words('deposit-description')}
      >
        <form onSubmit={submit} className="flex flex-col gap-card">
          <Field label={words('reference')} hint={words('reference-hint')} density="compact">
            <TextInput isMono required value={reference} onValueChange={setReference} />
          </Field>
          <MoneyInput
            label={words('amount')}
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
            busyLabel={words('reporting')}
          >
            {words('report')}
          </Button>
        </form>
      </Section>
    </Card>
  )
}
