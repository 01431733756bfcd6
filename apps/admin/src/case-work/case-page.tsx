'use client'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { NoteDialog } from '../acts/note-dialog.tsx'
import { ConsolePage, type ConsolePageProps, type Crumb } from '../shell/console-page.tsx'
import { Owner } from './owner.tsx'
import type { QueueWalk } from './use-queue-walk.ts'

export type Claim = {
  /** "Assign to me"; "Take over" from a colleague. */
  label: string
  isBusy: boolean
  run: () => void
  /** Whether `a` does it too. */
  hasKey: boolean
}

export type CasePageProps = Pick<
  ConsolePageProps,
  'title' | 'focusKey' | 'auditHref' | 'tag' | 'actions' | 'children'
> & {
  queue: Required<Crumb>
  /** What the case is called in the breadcrumb. */
  name: string
  customerId: Id<'cus'>
  /** Null where the case is not to be had. */
  claim: Claim | null
}

/** One item of a queue that is being worked on: taken with a, noted on the customer's file with n. */
export function CasePage(props: CasePageProps) {
  const words = useWords('admin.shell')
  const { queue, name, customerId, claim, actions, children, ...page } = props
  const [isNoting, setIsNoting] = useState(false)
  useHotkeys({
    ...(claim?.hasKey && { a: claim.run }),
    n: () => setIsNoting(true),
  })
  return (
    <ConsolePage
      {...page}
      breadcrumb={[queue, { label: name }]}
      actions={
        <>
          <Button variant="quiet" size="compact" onClick={() => setIsNoting(true)}>
            {words('add-note')}
          </Button>
          {claim && (
            <Button variant="secondary" size="compact" isBusy={claim.isBusy} onClick={claim.run}>
              {claim.label}
            </Button>
          )}
          {actions}
        </>
      }
    >
      {children}
      <NoteDialog customerId={customerId} isOpen={isNoting} onClose={() => setIsNoting(false)} />
    </ConsolePage>
  )
}

export type CaseOwnerProps = {
  item: { ownerId: string | null; ownerName: string | null }
  /** Gives the case's place among those that wait, where that is told. */
  walk?: QueueWalk
}

/** Whose case it is, and which of how many, beside the title. */
export function CaseOwner({ item, walk }: CaseOwnerProps) {
  const words = useWords('admin.shell')
  return (
    <>
      <span className="text-table text-ink-soft">
        {words.rich('owner-is', { who: () => <Owner {...item} /> })}
      </span>
      {walk && walk.position > 0 && (
        <span className="text-meta text-ink-muted">
          {words('position', { position: walk.position, count: walk.count })}
        </span>
      )}
    </>
  )
}
