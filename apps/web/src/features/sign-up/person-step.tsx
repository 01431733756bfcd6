'use client'
import { Button } from '@corridor/ui/button'
import { Checkbox } from '@corridor/ui/checkbox'
import { Field, FieldError } from '@corridor/ui/field'
import { TextLink } from '@corridor/ui/link'
import { TextInput } from '@corridor/ui/text-input'
import { useEffect } from 'react'
import { FormError } from '../../shell/form-error.tsx'
import type { useRegistration } from './use-registration.ts'

/** Names, birth date, phone, handle, and the terms. */
export function PersonStep({ registration }: { registration: ReturnType<typeof useRegistration> }) {
  const { form, otherError, hasOneName } = registration
  const { errors } = form
  const { formRef } = form
  useEffect(() => {
    window.scrollTo({ top: 0 })
    formRef.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [formRef])
  return (
    <form
      ref={formRef}
      noValidate
      onSubmit={form.onSubmit(() => void registration.submit())}
      className="flex flex-col gap-card"
    >
      <FormError error={otherError} />
      {!hasOneName && (
        <Field label="First name" isRequired error={errors.firstName}>
          <TextInput {...form.field('firstName')} dir="auto" autoComplete="given-name" />
        </Field>
      )}
      <Field label={hasOneName ? 'Name' : 'Last name'} isRequired error={errors.lastName}>
        <TextInput
          {...form.field('lastName')}
          dir="auto"
          autoComplete={hasOneName ? 'name' : 'family-name'}
        />
      </Field>
      <Checkbox
        label="I have one name only"
        checked={hasOneName}
        onCheckedChange={registration.setHasOneName}
      />
      <Field label="Date of birth" isRequired error={errors.birthDate}>
        <TextInput {...form.field('birthDate')} type="date" autoComplete="bday" min="1900-01-01" />
      </Field>
      <Field
        label="Phone"
        isRequired
        hint="With its country code, such as +44 7400 123456."
        error={errors.phone}
      >
        <TextInput {...form.field('phone')} type="tel" autoComplete="tel" />
      </Field>
      <Field
        label="Handle"
        isRequired
        hint="Friends can send you money by it. 3 to 20 small letters, digits and underscores."
        error={errors.handle}
      >
        <HandleInput {...form.field('handle')} />
      </Field>
      <TermsBox registration={registration} />
      <Button type="submit" width="full" isBusy={registration.isBusy} busyLabel="Opening…">
        Open my account
      </Button>
      <Button
        variant="quiet"
        size="small"
        disabled={registration.isBusy}
        onClick={registration.goToStart}
      >
        Back
      </Button>
    </form>
  )
}

function HandleInput(props: {
  name: string
  value: string
  onValueChange: (text: string) => void
}) {
  return (
    <TextInput
      {...props}
      onValueChange={(text) => props.onValueChange(text.toLowerCase().replace(/^@/, ''))}
      before="@"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}

function TermsBox({ registration }: { registration: ReturnType<typeof useRegistration> }) {
  const { form, accept } = registration
  const error = form.errors.acceptedTermsVersion
  return (
    <div>
      <Checkbox
        name="acceptedTermsVersion"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'terms-error' : undefined}
        checked={form.values.acceptedTermsVersion !== ''}
        onCheckedChange={accept}
        label={
          <>
            I have read and accept the{' '}
            <TextLink href="/terms" target="_blank">
              terms
            </TextLink>
          </>
        }
      />
      <FieldError id="terms-error" error={error} />
    </div>
  )
}
