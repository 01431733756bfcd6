'use client'
import { currentTermsVersion, registerCustomerInput } from '@corridor/domain/identity/contract'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { useForm } from '../../forms/use-form.ts'
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

/** What the form needs before it is sent, in the sentences of its reader. */
function formsIn(words: ReturnType<typeof useWords<'web.sign-up'>>) {
  const oneName = registerCustomerInput.extend({
    acceptedTermsVersion: z.string().min(1, words('terms-missing')),
  })
  const whole = oneName.extend({
    firstName: registerCustomerInput.shape.firstName.refine((name) => name !== '', {
      error: words('first-name-missing'),
    }),
  })
  return { oneName, whole }
}

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
  const words = useWords('web.sign-up')
  const form = useForm<RegistrationKey>({ ...empty, country })
  const [isDone, setIsDone] = useState(false)
  const [hasOneName, setHasOneName] = useState(false)
  const [otherError, setOtherError] = useState<unknown>(null)
  const register = useMutation(useApi().identity.register.mutationOptions())

  async function submit() {
    setOtherError(null)
    const { oneName, whole } = formsIn(words)
    const input = hasOneName
      ? form.check(oneName, { ...form.values, firstName: '' })
      : form.check(whole)
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
