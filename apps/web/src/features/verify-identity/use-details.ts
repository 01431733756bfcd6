'use client'
import { declareDetailsInputSchema } from '@corridor/domain/kyc/contract'
import { useMutation } from '@tanstack/react-query'
import { useForm } from '../../forms/use-form.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

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
export type DetailsForm = ReturnType<typeof useForm<keyof typeof empty>>

/** What a customer declares; kept encrypted, so it is written anew when it changes. @param country where they live */
export function useDetails(country: string) {
  const form = useForm({ ...empty, country })
  const declare = useMutation(
    useApi().verification.declareDetails.mutationOptions({
      onError: (error) => form.showDetails(apiErrorOf(error).details),
    }),
  )

  /** Whether they are right and stored; what is wrong is shown. */
  async function save(): Promise<boolean> {
    const input = form.check(declareDetailsInputSchema)
    if (!input) return false
    try {
      await declare.mutateAsync(input)
      return true
    } catch {
      // what went wrong is shown by `error`
      return false
    }
  }
  return { form, save, error: declare.error, isBusy: declare.isPending }
}
