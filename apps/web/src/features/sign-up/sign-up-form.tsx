'use client'
import { offeredCountries } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { Checkbox } from '@corridor/ui/checkbox'
import { CountrySelect } from '@corridor/ui/country-select'
import { Field, FieldError } from '@corridor/ui/field'
import { TextLink } from '@corridor/ui/link'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { FormError } from '../../failures/form-error.tsx'
import { NewPasswordField } from '../../forms/new-password-field.tsx'
import type { useRegistration } from './use-registration.ts'

type Registration = ReturnType<typeof useRegistration>

/** All that an account needs: how to reach and recognise somebody, and who they are. */
export function SignUpForm({ registration }: { registration: Registration }) {
  const words = useWords('web.sign-up')
  const { form, otherError } = registration
  const { errors } = form
  const country = form.field('country')
  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(() => void registration.submit())}
      className="flex flex-col gap-card"
    >
      <FormError error={otherError} />
      <Field label={words('email')} isRequired error={errors.email}>
        <TextInput
          {...form.field('email')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <NewPasswordField
        label={words('password')}
        {...form.field('password')}
        error={errors.password}
      />
      <Field
        label={words('country')}
        isRequired
        hint={words('country-hint')}
        error={errors.country}
      >
        <CountrySelect
          codes={offeredCountries}
          value={country.value}
          onValueChange={country.onValueChange}
        />
      </Field>
      <Names registration={registration} />
      <Field label={words('birth-date')} isRequired error={errors.birthDate}>
        <TextInput {...form.field('birthDate')} type="date" autoComplete="bday" min="1900-01-01" />
      </Field>
      <TermsBox registration={registration} />
      <Button type="submit" width="full" isBusy={registration.isBusy} busyLabel={words('busy')}>
        {words('submit')}
      </Button>
    </form>
  )
}

/** As in a document; the handle is made of them, which is why nobody is asked for one. */
function Names({ registration }: { registration: Registration }) {
  const words = useWords('web.sign-up')
  const { form, hasOneName, setHasOneName } = registration
  const { errors } = form
  return (
    <>
      {!hasOneName && (
        <Field
          label={words('first-name')}
          isRequired
          hint={words('name-hint')}
          error={errors.firstName}
        >
          <TextInput {...form.field('firstName')} dir="auto" autoComplete="given-name" />
        </Field>
      )}
      <Field
        label={hasOneName ? words('one-name') : words('last-name')}
        isRequired
        hint={hasOneName ? words('name-hint') : undefined}
        error={errors.lastName}
      >
        <TextInput
          {...form.field('lastName')}
          dir="auto"
          autoComplete={hasOneName ? 'name' : 'family-name'}
        />
      </Field>
      <Checkbox
        label={words('has-one-name')}
        checked={hasOneName}
        onCheckedChange={setHasOneName}
      />
    </>
  )
}

function TermsBox({ registration }: { registration: Registration }) {
  const words = useWords('web.sign-up')
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
        label={words.rich('accept-terms', {
          terms: (text) => (
            <TextLink href="/terms" target="_blank">
              {text}
            </TextLink>
          ),
        })}
      />
      <FieldError id="terms-error" error={error} />
    </div>
  )
}
