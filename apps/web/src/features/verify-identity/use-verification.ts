'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

export type VerificationStatus = ApiOutputs['verification']['getStatus']
export type VerificationStep = 'overview' | 'details' | 'documents'

/** While the provider answers, look now and then; the live changes usually say it sooner. */
const lookEveryMs = 5_000

/** Where the check stands, which page of it is open, and handing it in. */
export function useVerification() {
  const api = useApi()
  const queryClient = useQueryClient()
  const [step, setStep] = useState<VerificationStep>('overview')
  const status = useQuery(
    api.verification.getStatus.queryOptions(undefined, {
      refetchInterval: (query) => (query.state.data?.state === 'submitted' ? lookEveryMs : false),
    }),
  )
  const reread = () => queryClient.invalidateQueries(api.verification.pathFilter())
  const submit = useMutation(
    api.verification.submit.mutationOptions({
      onSuccess: async () => {
        await reread()
        setStep('overview')
      },
    }),
  )
  return { status, step, setStep, submit, reread }
}

export type Verification = ReturnType<typeof useVerification>
