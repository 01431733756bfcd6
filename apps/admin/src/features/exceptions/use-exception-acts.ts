'use client'
import type { Id } from '@corridor/kernel/ids'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../shell/use-act.ts'
import { useApi } from '../../trpc/client.ts'

/** Taking an exception and closing it with a note. */
export function useExceptionActs() {
  const { exceptions } = useApi()
  const act = useAct()
  const claim = useMutation(exceptions.claim.mutationOptions())
  const resolve = useMutation(exceptions.resolve.mutationOptions())
  return {
    claim: (exceptionId: Id<'tsk'>) =>
      act.orTell(() => claim.mutateAsync({ exceptionId }), 'This exception is yours now'),
    isClaiming: claim.isPending,
    resolve: (exceptionId: Id<'tsk'>, note: string) =>
      act.orThrow(() => resolve.mutateAsync({ exceptionId, note }), 'The exception is resolved'),
  }
}
