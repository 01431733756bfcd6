'use client'
import { currentTermsVersion, registerCustomerInput } from '@corridor/domain/identity/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { useForm } from '../../shell/use-form.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

const empty = {
  country: '',
  email: '',
  password: '',
  firstName: '',
  lastName: '',
  birthDate: '',
  phone: '',
  handle: '',
  acceptedTermsVersion: '',
}
export type RegistrationKey = keyof typeof empty
export type RegistrationForm = ReturnType<typeof useForm<RegistrationKey>>

/** The fields of the first page; the others are on the second. */
const accountPart = registerCustomerInput.pick({ country: true, email: true, password: true })
const accountKeys: readonly string[] = Object.keys(accountPart.shape)

const oneNameForm = registerCustomerInput.extend({
  acceptedTermsVersion: z.string().min(1, 'Accept the terms to go on.'),
})
const wholeForm = oneNameForm.extend({
  firstName: registerCustomerInput.shape.firstName.refine((name) => name !== '', {
    error: 'Write your first name, or tick that you have one name only.',
  }),
})

/** Which field an answer is about. */
const fieldOfCode: Readonly<Record<string, RegistrationKey>> = {
  'identity.email-invalid': 'email',
  'identity.country-not-offered': 'country',
  'identity.password-too-short': 'password',
  'identity.password-too-long': 'password',
  'identity.password-common': 'password',
  'identity.phone-invalid': 'phone',
  'identity.phone-taken': 'phone',
  'identity.handle-invalid': 'handle',
  'identity.handle-reserved': 'handle',
  'identity.handle-taken': 'handle',
  'identity.name-invalid': 'firstName',
  'identity.birth-date-invalid': 'birthDate',
  'identity.too-young': 'birthDate',
  'identity.terms-outdated': 'acceptedTermsVersion',
}

/** Two pages of one registration. A wrong answer leads back to the page of its field. */
export function useRegistration() {
  const form = useForm<RegistrationKey>(empty)
  const [step, setStep] = useState<'account' | 'person' | 'done'>('account')
  const [hasOneName, setHasOneName] = useState(false)
  const [otherError, setOtherError] = useState<unknown>(null)
  const register = useMutation(useApi().identity.register.mutationOptions())

  function goOn() {
    const { country, email, password } = form.values
    if (form.check(accountPart, { country, email, password })) setStep('person')
  }

  async function submit() {
    setOtherError(null)
    const input = hasOneName
      ? form.check(oneNameForm, { ...form.values, firstName: '' })
      : form.check(wholeForm)
    if (!input) return
    try {
      await register.mutateAsync(input)
      setStep('done')
    } catch (error) {
      refuse(error)
    }
  }

  function refuse(error: unknown) {
    const { code, message, details } = apiErrorOf(error)
    const isOfOneName = hasOneName && code === 'identity.name-invalid'
    const key = isOfOneName ? 'lastName' : fieldOfCode[code]
    const names = key ? [key] : Object.keys(details)
    if (names.some((name) => accountKeys.includes(name))) setStep('account')
    if (key) form.showErrors({ [key]: message })
    else if (!form.showDetails(details)) setOtherError(error)
  }

  return {
    form,
    step,
    goOn,
    goToStart: () => setStep('account'),
    submit,
    hasOneName,
    setHasOneName,
    isBusy: register.isPending,
    otherError,
    accept: (isAccepted: boolean) =>
      form.field('acceptedTermsVersion').onValueChange(isAccepted ? currentTermsVersion : ''),
  }
}
