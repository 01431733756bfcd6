'use client'
import type { ThreadView } from '@corridor/domain/support/contract'
import { DateTime } from '@corridor/ui/date-time'
import { ListRow } from '@corridor/ui/list-row'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { threadTagStates } from './thread-words.ts'

/** A conversation in the list: subject, when, whose turn it is. */
export function ThreadRow({ thread }: { thread: ThreadView }) {
  const words = useWords('web.support')
  return (
    <li>
      <ListRow
        href={`/support/${thread.threadId}`}
        title={
          <>
            {thread.hasUnread && (
              <span className="me-chip inline-flex size-2 rounded-full bg-accent align-middle">
                <span className="sr-only">{words('new-answer')} </span>
              </span>
            )}
            <bdi>{thread.subject}</bdi>
          </>
        }
        description={<DateTime at={thread.updatedAt} />}
        value={<StatusTag kind="thread" state={threadTagStates[thread.state]} />}
        hasArrow
      />
    </li>
  )
}
