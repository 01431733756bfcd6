'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import { Button } from '@corridor/ui/button'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { Field, FieldGroup } from '@corridor/ui/field'
import { RadioCards } from '@corridor/ui/radio-cards'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { FormError } from '../../failures/form-error.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import { useApi } from '../../trpc/client.ts'
import { BankField } from './bank-fields.tsx'
import { HolderName, TypeChoice } from './holder-fields.tsx'
import { PayeeAnswer } from './payee-answer.tsx'
import { type BankStart, useBankForm } from './use-bank-form.ts'

/** The form of a bank account as its currency and country ask for it. */
export function BankForm({
  start,
  onSaved,
}: {
  start: BankStart
  onSaved: (recipient: RecipientView) => void
}) {
  const words = useWords('web.recipients')
  const form = useBankForm(start, onSaved)
  const corridors = useQuery(useApi().fx.listCorridors.queryOptions())
  const codes = [...new Set(corridors.data?.map(({ currency }) => currency))]
  const { method, methods, errors, requirements } = form
  const isAnswered = form.payee !== null && form.payee.outcome !== 'match'
  return (
    <form
      ref={form.formRef}
      noValidate
      className="flex flex-col gap-card"
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit(form.payee?.outcome === 'match')
      }}
    >
      <TypeChoice value={form.type} onValueChange={form.chooseType} />
      <Field label={words('account-currency')} isRequired>
        <CurrencySelect
          value={form.currency}
          codes={codes.length > 0 ? codes : [form.currency]}
          onValueChange={form.chooseCurrency}
        />
      </Field>
      {methods.length > 1 && (
        <FieldGroup label={words('account-kind')}>
          <RadioCards
            label={words('account-kind')}
            value={method?.type ?? ''}
            onValueChange={form.chooseMethod}
            options={methods.map(({ type, title }) => ({ value: type, title }))}
          />
        </FieldGroup>
      )}
      {requirements.error && !requirements.data ? (
        <ReadError error={requirements.error} onRetry={() => void requirements.refetch()} />
      ) : !method ? (
        <Loading label={words('form-loading')}>
          <Skeleton className="h-48 rounded-card" />
        </Loading>
      ) : (
        <>
          <HolderName
            type={form.type}
            value={form.holderName}
            error={errors.holderName}
            onValueChange={form.setHolderName}
          />
          {method.fields.map((field) => (
            <BankField
              key={`${method.type}.${field.key}`}
              field={field}
              value={form.values[field.key] ?? ''}
              error={errors[field.key]}
              onValueChange={(value) => form.setField(field.key, value)}
            />
          ))}
          <Field label={words('nickname')} isOptional hint={words('nickname-hint')}>
            <TextInput value={form.nickname} onValueChange={form.setNickname} maxLength={60} />
          </Field>
        </>
      )}
      {form.payee && (
        <PayeeAnswer
          payee={form.payee}
          typedName={form.holderName}
          isBusy={form.isBusy}
          onTakeName={form.takeName}
          onSaveAnyway={() => void form.submit(true)}
        />
      )}
      <FormError error={form.failure} />
      {!isAnswered && (
        <Button
          type="submit"
          width="full"
          disabled={!method}
          isBusy={form.isBusy}
          busyLabel={words('bank-checking')}
        >
          {words(start.replaces ? 'save-details' : 'add-account')}
        </Button>
      )}
    </form>
  )
}
