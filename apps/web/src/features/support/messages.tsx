'use client'
import type { MessageView } from '@corridor/domain/support/contract'
import { cn } from '@corridor/ui/class-names'
import { DateTime } from '@corridor/ui/date-time'
import { useWords } from '@corridor/words/react'

/** What was said, oldest first: ours at the left, the customer's at the right. */
export function Messages({ messages }: { messages: readonly MessageView[] }) {
  const words = useWords('web.support')
  return (
    <ol aria-label={words('messages')} aria-live="polite" className="flex flex-col gap-card">
      {messages.map(({ messageId, from, text, sentAt }) => {
        const isOwn = from === 'customer'
        return (
          <li
            key={messageId}
            className={cn('flex max-w-11/12 flex-col gap-hair', isOwn && 'items-end self-end')}
          >
            <p className="text-caption text-ink-muted">
              {words.rich(isOwn ? 'said-by-you' : 'said-by-us', {
                time: () => <DateTime at={sentAt} />,
              })}
            </p>
            <p
              className={cn(
                'rounded-sheet px-card py-item break-words whitespace-pre-wrap',
                isOwn ? 'bg-accent-soft' : 'bg-sunken',
              )}
            >
              {text}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
