'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

export type VerificationStatus = ApiOutputs['verification']['getStatus']
export type VerificationStep = 'overview' | 'papers'

/** While the provider answers, look now and then; the live changes usually say it sooner. */
const lookEveryMs = 5_000

/** Where the check stands, which page of it is open, and handing it in. @param onFirst after the first handing in */
export function useVerification(onFirst: () => void) {
  const api = useApi()
  const queryClient = useQueryClient()
  const [chosen, setStep] = useState<VerificationStep>()
  const status = useQuery(
    api.verification.getStatus.queryOptions(undefined, {
      refetchInterval: (query) => (query.state.data?.state === 'submitted' ? lookEveryMs : false),
    }),
  )
  const isFirst = status.data?.tier === 0
  // who has handed in nothing yet has nothing to look at
  const isBegun = status.data?.state !== 'none' && status.data?.state !== 'draft'
  const step = chosen ?? (isFirst && !isBegun ? 'papers' : 'overview')
  const reread = () => queryClient.invalidateQueries(api.verification.pathFilter())
  const submit = useMutation(
    api.verification.submit.mutationOptions({
      onSuccess: async () => {
        if (isFirst) onFirst()
        await reread()
        if (!isFirst) setStep('overview')
      },
    }),
  )
  return { status, step, setStep, submit, reread }
}

export type Verification = ReturnType<typeof useVerification>
