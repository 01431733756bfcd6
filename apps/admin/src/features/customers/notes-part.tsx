'use client'
import type { CustomerActionKind } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { EmptyState } from '@corridor/ui/empty-state'
import { Timeline } from '@corridor/ui/timeline'
import type { CustomerFileView } from './file-view.ts'

const actWords: Readonly<Record<CustomerActionKind, string>> = {
  suspend: 'Suspended',
  'request-lift': 'Asked for the suspension to be lifted',
  lift: 'Suspension lifted',
  unlock: 'Unlocked',
  close: 'Account closed',
  'send-reset-link': 'Reset link sent',
  'resend-verification': 'Verification sent again',
  'revoke-sessions': 'Signed out everywhere',
  'recommend-recovery': 'Recommended that the authenticator is taken off',
  'approve-recovery': 'Agreed that the authenticator is taken off',
  'refuse-recovery': 'Refused to take the authenticator off',
}

/** What colleagues wrote and did, newest first. */
export function NotesPart({ file, onAdd }: { file: CustomerFileView; onAdd: () => void }) {
  const nameOf = (staffId: string) => file.actionsBy[staffId] ?? 'A former colleague'
  const items = [
    ...file.notes.map((note) => ({
      key: note.noteId,
      at: note.writtenAt,
      title: 'Note',
      actor: nameOf(note.staffId),
      body: <p className="whitespace-pre-wrap">{note.text}</p>,
      meaning: 'info' as const,
    })),
    ...file.customer.actions.map((one) => ({
      key: `${one.action}-${one.at}`,
      at: one.at,
      title: actWords[one.action],
      actor: nameOf(one.staffId),
      body: one.reason,
      meaning:
        one.action === 'suspend' || one.action === 'close' ? ('negative' as const) : undefined,
    })),
  ].sort((one, other) => other.at.localeCompare(one.at))
  if (items.length === 0) {
    return (
      <EmptyState
        density="compact"
        title="No notes yet"
        description="What colleagues write or do on this file shows here."
        action={
          <Button variant="secondary" size="compact" onClick={onAdd}>
            Add a note
          </Button>
        }
      />
    )
  }
  return <Timeline label="Notes and acts" items={items} />
}
