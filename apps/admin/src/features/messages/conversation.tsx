'use client'
import { Button } from '@corridor/ui/button'
import { StatusTag } from '@corridor/ui/status-tag'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { CaseOwner, CasePage } from '../../case-work/case-page.tsx'
import { DueClock } from '../../case-work/due-clock.tsx'
import { useQueueWalk } from '../../case-work/use-queue-walk.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { AboutCard } from './about-card.tsx'
import { AnswerForm } from './answer-form.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { MessageList } from './message-list.tsx'
import { useThreadActs } from './use-thread-acts.ts'
import { waitingThreads } from './waiting-threads.ts'

/** What was written, by whom, and the answer; claim, hand over and close beside it. */
export function Conversation({ thread }: { thread: ApiOutputs['messages']['get'] }) {
  const words = useWords('admin.messages')
  const { threadId } = thread
  const [isHandingOver, setIsHandingOver] = useState(false)
  const answer = useRef<HTMLTextAreaElement>(null)
  const inbox = useQuery(useApi().messages.list.queryOptions(waitingThreads))
  const walk = useQueueWalk({
    ids: (inbox.data?.items ?? []).map((item) => item.threadId),
    currentId: threadId,
    listHref: '/messages',
  })
  const acts = useThreadActs(thread)
  useHotkeys({
    ...(acts.isOpen && {
      '1': () => answer.current?.focus(),
      '2': () => setIsHandingOver(true),
      '3': () => void acts.close().then((isDone) => isDone && walk.openNext()),
    }),
  })
  return (
    <CasePage
      queue={{ label: words('title'), href: '/messages' }}
      name={thread.subject}
      focusKey={threadId}
      auditHref={auditHref('thr', threadId)}
      tag={
        <>
          <StatusTag kind="thread" state={thread.state} density="compact" />
          {thread.dueAt && <DueClock {...thread} />}
          <CaseOwner item={thread} />
        </>
      }
      customerId={thread.customerId}
      claim={
        acts.isClaimable
          ? {
              label: words('assign'),
              isBusy: acts.isClaiming,
              run: () => void acts.claim(),
              hasKey: true,
            }
          : null
      }
      actions={
        acts.isOpen && (
          <>
            <Button variant="secondary" size="compact" onClick={() => setIsHandingOver(true)}>
              {words('hand-over')}
            </Button>
            <Button
              variant="secondary"
              size="compact"
              isBusy={acts.isClosing}
              busyLabel={words('closing')}
              onClick={() => void acts.close().then((isDone) => isDone && walk.openNext())}
            >
              {words('close')}
            </Button>
          </>
        )
      }
    >
      <div className="grid min-w-0 items-start gap-card lg:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-card lg:col-span-2">
          <MessageList thread={thread} />
          {acts.isOpen && (
            <AnswerForm
              input={answer}
              isBusy={acts.isAnswering}
              blockedBy={acts.isColleagues ? (thread.ownerName ?? words('colleague')) : null}
              onAnswer={async (text) => {
                await acts.answer(text)
                walk.openNext()
              }}
            />
          )}
        </div>
        <AboutCard thread={thread} />
      </div>
      {isHandingOver && (
        <HandOverDialog
          thread={thread}
          onClose={() => setIsHandingOver(false)}
          onDone={walk.openNext}
        />
      )}
    </CasePage>
  )
}
