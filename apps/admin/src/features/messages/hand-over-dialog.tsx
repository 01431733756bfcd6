'use client'
import { ReasonDialog } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../acts/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

export type HandOverDialogProps = {
  thread: ApiOutputs['messages']['get']
  onClose: () => void
  onDone: () => void
}

/** Puts the conversation on the other desk, with the reason. */
export function HandOverDialog({ thread, onClose, onDone }: HandOverDialogProps) {
  const words = useWords('admin.messages')
  const act = useAct()
  const handOver = useMutation(useApi().messages.handOver.mutationOptions())
  const to = thread.desk === 'support' ? 'compliance' : 'support'
  return (
    <ReasonDialog
      verdict={{
        key: 'hand-over',
        label: words(`hand-over-${to}`),
        busyLabel: words('handing-over'),
        tone: 'neutral',
        consequence: words('hand-over-consequence'),
      }}
      onClose={onClose}
      onDecide={async ({ note }) => {
        await act.orThrow(
          () => handOver.mutateAsync({ threadId: thread.threadId, to, reason: note }),
          words(`handed-over-${to}`),
        )
        onDone()
      }}
    />
  )
}
