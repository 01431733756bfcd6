'use client'
import { cn } from '@corridor/ui/class-names'
import { StaffTime } from '@corridor/ui/date-time'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'

/** The conversation, the oldest first: the customer at the line's start, us at its end. */
export function MessageList({ thread }: { thread: ApiOutputs['messages']['get'] }) {
  const words = useWords('admin.messages')
  return (
    <ol aria-label={words('title')} className="flex flex-col gap-item">
      {thread.messages.map((message) => {
        const isOurs = message.from === 'staff'
        const writer = isOurs
          ? (thread.writers[message.staffId ?? ''] ?? words('former-colleague'))
          : thread.customerName
        return (
          <li
            key={message.messageId}
            className={cn(
              'flex w-fit max-w-full flex-col gap-hair rounded-card border border-line p-item sm:max-w-reading',
              isOurs ? 'self-end bg-accent-soft' : 'bg-card',
            )}
          >
            <p className="flex flex-wrap items-baseline gap-x-item text-meta text-ink-soft">
              <bdi className="font-medium text-ink">{writer}</bdi>
              <StaffTime at={message.sentAt} />
            </p>
            <p className="break-words whitespace-pre-wrap">{message.text}</p>
          </li>
        )
      })}
    </ol>
  )
}
