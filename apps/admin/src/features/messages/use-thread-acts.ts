'use client'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

/** What may be done with a conversation now. */
export function useThreadActs(thread: ApiOutputs['messages']['get']) {
  const words = useWords('admin.messages')
  const { messages } = useApi()
  const act = useAct()
  const { staffId } = useStaff()
  const claim = useMutation(messages.claim.mutationOptions())
  const answer = useMutation(messages.answer.mutationOptions())
  const close = useMutation(messages.close.mutationOptions())
  const { threadId } = thread
  const isOpen = thread.state !== 'closed'
  return {
    isOpen,
    isColleagues: thread.ownerId !== null && thread.ownerId !== staffId,
    isClaimable: isOpen && thread.ownerId !== staffId,
    isClaiming: claim.isPending,
    isAnswering: answer.isPending,
    isClosing: close.isPending,
    claim: () => act.orTell(() => claim.mutateAsync({ threadId }), words('claimed')),
    answer: (text: string) =>
      act.orThrow(() => answer.mutateAsync({ threadId, text }), words('sent')),
    close: () => act.orTell(() => close.mutateAsync({ threadId }), words('closed')),
  }
}
