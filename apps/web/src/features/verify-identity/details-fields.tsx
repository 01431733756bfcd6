'use client'
import { CountrySelect } from '@corridor/ui/country-select'
import { Field } from '@corridor/ui/field'
import { Select } from '@corridor/ui/select'
import { TextInput } from '@corridor/ui/text-input'
import type { DetailsForm } from './use-details.ts'
import { purposeOptions } from './words.ts'

/** Address, nationality, occupation and purpose. */
export function DetailsFields({ form }: { form: DetailsForm }) {
  const { errors } = form
  return (
    <>
      <Field label="Street and number" isRequired error={errors.addressLine1}>
        <TextInput {...form.field('addressLine1')} autoComplete="address-line1" />
      </Field>
      <Field label="Flat, building" isOptional error={errors.addressLine2}>
        <TextInput {...form.field('addressLine2')} autoComplete="address-line2" />
      </Field>
      <div className="grid gap-card sm:grid-cols-2">
        <Field label="Postal code" isOptional error={errors.postalCode}>
          <TextInput {...form.field('postalCode')} autoComplete="postal-code" />
        </Field>
        <Field label="Town or city" isRequired error={errors.city}>
          <TextInput {...form.field('city')} autoComplete="address-level2" />
        </Field>
      </div>
      <Field label="State or region" isOptional error={errors.region}>
        <TextInput {...form.field('region')} autoComplete="address-level1" />
      </Field>
      <Field label="Country" isRequired error={errors.country}>
        <CountrySelect {...form.field('country')} />
      </Field>
      <Field label="Nationality" isRequired error={errors.nationality}>
        <CountrySelect {...form.field('nationality')} />
      </Field>
      <Field
        label="Occupation"
        isRequired
        hint="What you do: teacher, nurse, student, retired."
        error={errors.occupation}
      >
        <TextInput {...form.field('occupation')} autoComplete="organization-title" />
      </Field>
      <Field label="What you use Corridor for" isRequired error={errors.purpose}>
        <Select
          {...form.field('purpose')}
          options={purposeOptions}
          placeholder="Choose the main reason"
        />
      </Field>
    </>
  )
}
