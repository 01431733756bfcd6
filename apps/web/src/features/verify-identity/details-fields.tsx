'use client'
import { accountPurposes } from '@corridor/domain/kyc/contract'
import { CountrySelect } from '@corridor/ui/country-select'
import { Field } from '@corridor/ui/field'
import { Select } from '@corridor/ui/select'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import type { DetailsForm } from './use-details.ts'

/** Address, nationality, occupation and purpose. */
export function DetailsFields({ form }: { form: DetailsForm }) {
  const words = useWords('web.verify-identity')
  const { errors } = form
  return (
    <>
      <Field label={words('street')} isRequired error={errors.addressLine1}>
        <TextInput {...form.field('addressLine1')} autoComplete="address-line1" />
      </Field>
      <Field label={words('building')} isOptional error={errors.addressLine2}>
        <TextInput {...form.field('addressLine2')} autoComplete="address-line2" />
      </Field>
      <div className="grid gap-card sm:grid-cols-2">
        <Field label={words('postal-code')} isOptional error={errors.postalCode}>
          <TextInput {...form.field('postalCode')} autoComplete="postal-code" />
        </Field>
        <Field label={words('city')} isRequired error={errors.city}>
          <TextInput {...form.field('city')} autoComplete="address-level2" />
        </Field>
      </div>
      <Field label={words('region')} isOptional error={errors.region}>
        <TextInput {...form.field('region')} autoComplete="address-level1" />
      </Field>
      <Field label={words('country')} isRequired error={errors.country}>
        <CountrySelect {...form.field('country')} />
      </Field>
      <Field label={words('nationality')} isRequired error={errors.nationality}>
        <CountrySelect {...form.field('nationality')} />
      </Field>
      <Field
        label={words('occupation')}
        isRequired
        hint={words('occupation-hint')}
        error={errors.occupation}
      >
        <TextInput {...form.field('occupation')} autoComplete="organization-title" />
      </Field>
      <Field label={words('purpose')} isRequired error={errors.purpose}>
        <Select
          {...form.field('purpose')}
          options={accountPurposes.map((value) => ({ value, label: words(`purpose-${value}`) }))}
          placeholder={words('purpose-placeholder')}
        />
      </Field>
    </>
  )
}
