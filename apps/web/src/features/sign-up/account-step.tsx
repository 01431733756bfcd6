'use client'
import { offeredCountries } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { CountrySelect } from '@corridor/ui/country-select'
import { Field } from '@corridor/ui/field'
import { TextInput } from '@corridor/ui/text-input'
import { NewPasswordField } from '../../shell/new-password-field.tsx'
import type { RegistrationForm } from './use-registration.ts'

/** Country, address and password. */
export function AccountStep({ form, onNext }: { form: RegistrationForm; onNext: () => void }) {
  const country = form.field('country')
  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(onNext)}
      className="flex flex-col gap-card"
    >
      <Field
        label="Country where you live"
        isRequired
        hint="Your first wallet opens in its currency. You can open more."
        error={form.errors.country}
      >
        <CountrySelect
          codes={offeredCountries}
          value={country.value}
          onValueChange={country.onValueChange}
        />
      </Field>
      <Field label="E-mail" isRequired error={form.errors.email}>
        <TextInput
          {...form.field('email')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <NewPasswordField label="Password" {...form.field('password')} error={form.errors.password} />
      <Button type="submit" width="full">
        Continue
      </Button>
    </form>
  )
}
