'use client'
import { declareDetailsInputSchema } from '@corridor/domain/kyc/contract'
import { Button } from '@corridor/ui/button'
import { CountrySelect } from '@corridor/ui/country-select'
import { Field } from '@corridor/ui/field'
import { Select } from '@corridor/ui/select'
import { TextInput } from '@corridor/ui/text-input'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '../../shell/form-error.tsx'
import { useForm } from '../../shell/use-form.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { purposeOptions } from './words.ts'

const empty = {
  addressLine1: '',
  addressLine2: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  nationality: '',
  occupation: '',
  purpose: '',
}

/** Address, nationality, occupation and purpose; kept encrypted, so they are written anew when changed. */
export function DetailsStep(props: { hasDetails: boolean; onDone: () => void }) {
  const form = useForm(empty)
  const { errors } = form
  const declare = useMutation(
    useApi().verification.declareDetails.mutationOptions({
      onSuccess: props.onDone,
      onError: (error) => form.showDetails(apiErrorOf(error).details),
    }),
  )

  function submit() {
    const input = form.check(declareDetailsInputSchema)
    if (input) declare.mutate(input)
  }

  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(submit)}
      className="flex flex-col gap-card"
    >
      <FormError error={declare.error} />
      {props.hasDetails && (
        <p className="text-support text-ink-soft">
          We have your details. Write them again only if something changed.
        </p>
      )}
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
      <Button type="submit" isBusy={declare.isPending} busyLabel="Saving…">
        Continue
      </Button>
      {props.hasDetails && (
        <Button variant="quiet" size="small" onClick={props.onDone}>
          Keep what you have
        </Button>
      )}
    </form>
  )
}
