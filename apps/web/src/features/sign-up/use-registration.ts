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
  acceptedTermsVersion: '',
}
export type RegistrationKey = keyof typeof empty

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
  'identity.name-invalid': 'firstName',
  'identity.birth-date-invalid': 'birthDate',
  'identity.too-young': 'birthDate',
  'identity.terms-outdated': 'acceptedTermsVersion',
}

/** A registration; a wrong answer is said at its field. @param country preselected, to be changed */
export function useRegistration(country: string) {
  const form = useForm<RegistrationKey>({ ...empty, country })
  const [isDone, setIsDone] = useState(false)
  const [hasOneName, setHasOneName] = useState(false)
  const [otherError, setOtherError] = useState<unknown>(null)
  const register = useMutation(useApi().identity.register.mutationOptions())

  async function submit() {
    setOtherError(null)
    const input = hasOneName
      ? form.check(oneNameForm, { ...form.values, firstName: '' })
      : form.check(wholeForm)
    if (!input) return
    try {
      await register.mutateAsync(input)
      window.scrollTo({ top: 0 })
      setIsDone(true)
    } catch (error) {
      refuse(error)
    }
  }

  function refuse(error: unknown) {
    const { code, message, details } = apiErrorOf(error)
    const isOfOneName = hasOneName && code === 'identity.name-invalid'
    const key = isOfOneName ? 'lastName' : fieldOfCode[code]
    if (key) form.showErrors({ [key]: message })
    else if (!form.showDetails(details)) setOtherError(error)
  }

  return {
    form,
    isDone,
    goBack: () => setIsDone(false),
    submit,
    hasOneName,
    setHasOneName,
    isBusy: register.isPending,
    otherError,
    accept: (isAccepted: boolean) =>
      form.field('acceptedTermsVersion').onValueChange(isAccepted ? currentTermsVersion : ''),
  }
}
