'use client'
import {
  type ApiScope,
  apiKeyDayChoices,
  apiKeyDefaultDays,
  apiKeyMaxDays,
  apiScopes,
  type CreateApiKey,
  createApiKeyInput,
} from '@corridor/domain/identity/contract'
import { Checkbox } from '@corridor/ui/checkbox'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { Field, FieldGroup } from '@corridor/ui/field'
import { MoneyInput } from '@corridor/ui/money-input'
import { OtpInput } from '@corridor/ui/otp-input'
import { PasswordInput } from '@corridor/ui/password-input'
import { Select } from '@corridor/ui/select'
import { TextArea } from '@corridor/ui/text-area'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { useForm } from '../../forms/use-form.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'

const fieldOfCode: Readonly<Record<string, 'password' | 'totpCode'>> = {
  'identity.bad-credentials': 'password',
  'identity.totp-required': 'totpCode',
  'identity.totp-code-wrong': 'totpCode',
}

type Props = {
  formId: string
  hasTotp: boolean
  currency: string
  error: unknown
  onCreate: (key: CreateApiKey) => void
}

/** What a new key may do, for how long, from where and how much; then the proof that it is you who makes it. */
export function ApiKeyForm({ formId, hasTotp, error, onCreate, ...props }: Props) {
  const words = useWords('web.settings')
  const days = apiKeyDayChoices.map((count) => ({
    value: String(count),
    label: words('days', { count }),
  }))
  const form = useForm({
    label: '',
    scopes: '',
    expiresInDays: String(apiKeyDefaultDays),
    allowedAddresses: '',
    dailyLimit: '',
    password: '',
    totpCode: '',
  })
  const [scopes, setScopes] = useState<readonly ApiScope[]>([])
  const [currency, setCurrency] = useState(props.currency)
  const failure = error ? apiErrorOf(error) : null
  const at = failure ? fieldOfCode[failure.code] : undefined
  const errorAt = (key: 'password' | 'totpCode') =>
    form.errors[key] ??
    (at === key ? (key === 'password' ? words('wrong-password') : failure?.message) : undefined)

  function submit() {
    const { label, expiresInDays, allowedAddresses, dailyLimit, password, totpCode } = form.values
    const input = form.check(createApiKeyInput, {
      label,
      scopes: [...scopes],
      expiresInDays: Number(expiresInDays),
      allowedAddresses: allowedAddresses.split(/[\s,;]+/).filter(Boolean),
      ...(dailyLimit && { dailyLimit: { amount: dailyLimit, currency } }),
      password,
      ...(hasTotp && { totpCode }),
    })
    if (input) onCreate(input)
  }

  return (
    <form
      id={formId}
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(submit)}
      className="flex flex-col gap-card"
    >
      {!at && <FormError error={error} />}
      <Field
        label={words('key-name')}
        isRequired
        hint={words('key-name-hint')}
        error={form.errors.label}
      >
        <TextInput {...form.field('label')} autoComplete="off" maxLength={60} />
      </Field>
      <FieldGroup label={words('key-scopes')} error={form.errors.scopes}>
        {apiScopes.map((scope) => (
          <Checkbox
            key={scope}
            label={words(`scope-${scope}`)}
            description={
              <bdi dir="ltr" className="font-mono text-caption">
                {scope}
              </bdi>
            }
            checked={scopes.includes(scope)}
            onCheckedChange={(isOn) => {
              form.showErrors({})
              setScopes(isOn ? [...scopes, scope] : scopes.filter((one) => one !== scope))
            }}
          />
        ))}
      </FieldGroup>
      <Field
        label={words('key-days')}
        hint={words('key-days-hint', { count: apiKeyMaxDays })}
        error={form.errors.expiresInDays}
      >
        <Select {...form.field('expiresInDays')} options={days} />
      </Field>
      <Field
        label={words('key-addresses')}
        hint={words('key-addresses-hint')}
        error={form.errors.allowedAddresses}
      >
        <TextArea {...form.field('allowedAddresses')} rows={2} dir="ltr" autoComplete="off" />
      </Field>
      {scopes.includes('transfers:write') && (
        <MoneyInput
          {...form.field('dailyLimit')}
          label={words('key-limit')}
          hint={words('key-limit-hint')}
          error={form.errors.dailyLimit}
          currency={currency}
          currencySlot={
            <CurrencySelect shape="pill" value={currency} onValueChange={setCurrency} />
          }
        />
      )}
      <Field label={words('your-password')} isRequired error={errorAt('password')}>
        <PasswordInput autoComplete="current-password" {...form.field('password')} />
      </Field>
      {hasTotp && (
        <Field label={words('code')} isRequired error={errorAt('totpCode')}>
          <OtpInput {...form.field('totpCode')} />
        </Field>
      )}
    </form>
  )
}
