'use client'
import type { ResolveExceptionInput } from '@corridor/domain/payments/contract'
import type { Id } from '@corridor/kernel/ids'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../acts/use-act.ts'
import { useApi } from '../../trpc/client.ts'

const done = { credit: 'credited', return: 'returned', note: 'noted' } as const

/** Taking an exception, and ending it with what becomes of its money. */
export function useExceptionActs() {
  const words = useWords('admin.exceptions')
  const { exceptions } = useApi()
  const act = useAct()
  const claim = useMutation(exceptions.claim.mutationOptions())
  const resolve = useMutation(exceptions.resolve.mutationOptions())
  return {
    claim: (exceptionId: Id<'tsk'>, isTakeOver?: boolean) =>
      act.orTell(
        () => claim.mutateAsync({ exceptionId, isTakeOver: isTakeOver || undefined }),
        words('claimed'),
      ),
    isClaiming: claim.isPending,
    resolve: (input: ResolveExceptionInput) =>
      act.orThrow(() => resolve.mutateAsync(input), words(done[input.resolution])),
  }
}
