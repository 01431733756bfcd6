'use client'
import { isId } from '@corridor/kernel/ids'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { Conversation } from './conversation.tsx'

const everyMs = 20_000

/** One conversation with a customer. */
export function ThreadScreen({ threadId }: { threadId: string }) {
  const words = useWords('admin.messages')
  const back = { href: '/messages', label: words('title') }
  const isGood = isId('thr', threadId)
  const thread = useQuery({
    ...useApi().messages.get.queryOptions(isGood ? { threadId } : skipToken),
    refetchInterval: everyMs,
  })
  if (thread.data) return <Conversation thread={thread.data} />
  return (
    <ConsolePage breadcrumb={[back, { label: words('thread-title') }]}>
      {thread.error || !isGood ? (
        <ReadProblem error={thread.error} onRetry={() => void thread.refetch()} back={back} />
      ) : (
        <SkeletonRows />
      )}
    </ConsolePage>
  )
}
