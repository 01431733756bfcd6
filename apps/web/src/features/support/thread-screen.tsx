'use client'
import type { Id } from '@corridor/kernel/ids'
import { buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadError } from '../../failures/read-error.tsx'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { AboutCard } from './about-card.tsx'
import { Messages } from './messages.tsx'
import { ReplyForm } from './reply-form.tsx'
import { threadTagStates } from './thread-words.ts'

/** One conversation: what it is about, what was said, and the answer to it. */
export function ThreadScreen({ threadId }: { threadId: Id<'thr'> }) {
  const words = useWords('web.support')
  const { data: thread, error, refetch } = useQuery(useApi().support.get.queryOptions({ threadId }))
  const about = thread && (thread.aboutTransferId ?? thread.aboutDepositId)
  return (
    <FlowFrame backHref="/support">
      {error && !thread ? (
        <ReadError error={error} onRetry={() => void refetch()} />
      ) : !thread ? (
        <Loading>
          <Skeleton className="h-64 rounded-card" />
        </Loading>
      ) : (
        <>
          <header className="flex flex-col items-start gap-chip">
            <h1 className="text-title font-semibold break-words">
              <bdi>{thread.subject}</bdi>
            </h1>
            <StatusTag kind="thread" state={threadTagStates[thread.state]} />
          </header>
          {about && <AboutCard subjectId={about} />}
          <Messages messages={thread.messages} />
          {thread.state === 'closed' ? (
            <Notice
              title={words('closed-title')}
              action={
                <Link
                  href={about ? `/support/new?about=${about}` : '/support/new'}
                  className={buttonClass({ variant: 'secondary', size: 'small' })}
                >
                  {words('new')}
                </Link>
              }
            >
              {words('closed-detail')}
            </Notice>
          ) : (
            <ReplyForm threadId={threadId} />
          )}
        </>
      )}
    </FlowFrame>
  )
}
