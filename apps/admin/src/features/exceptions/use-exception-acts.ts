'use client'
import type { Resolution, ResolveExceptionInput } from '@corridor/domain/payments/contract'
import type { Id } from '@corridor/kernel/ids'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../shell/use-act.ts'
import { useApi } from '../../trpc/client.ts'

const doneWords: Readonly<Record<Resolution, string>> = {
  credit: 'The money is credited',
  return: 'The money is on its way back',
  note: 'The exception is resolved',
}

/** Taking an exception, and ending it with what becomes of its money. */
export function useExceptionActs() {
  const { exceptions } = useApi()
  const act = useAct()
  const claim = useMutation(exceptions.claim.mutationOptions())
  const resolve = useMutation(exceptions.resolve.mutationOptions())
  return {
    claim: (exceptionId: Id<'tsk'>, isTakeOver?: boolean) =>
      act.orTell(
        () => claim.mutateAsync({ exceptionId, isTakeOver: isTakeOver || undefined }),
        'This exception is yours now',
      ),
    isClaiming: claim.isPending,
    resolve: (input: ResolveExceptionInput) =>
      act.orThrow(() => resolve.mutateAsync(input), doneWords[input.resolution]),
  }
}
