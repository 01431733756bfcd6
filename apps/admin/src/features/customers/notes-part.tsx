'use client'
import { Button } from '@corridor/ui/button'
import { EmptyState } from '@corridor/ui/empty-state'
import { Timeline } from '@corridor/ui/timeline'
import { useWords } from '@corridor/words/react'
import type { CustomerFileView } from './file-view.ts'

/** What colleagues wrote and did, newest first. */
export function NotesPart({ file, onAdd }: { file: CustomerFileView; onAdd: () => void }) {
  const words = useWords('admin.customers')
  const nameOf = (staffId: string) => file.actionsBy[staffId] ?? words('former-colleague')
  const items = [
    ...file.notes.map((note) => ({
      key: note.noteId,
      at: note.writtenAt,
      title: words('note'),
      actor: nameOf(note.staffId),
      body: <p className="whitespace-pre-wrap">{note.text}</p>,
      meaning: 'info' as const,
    })),
    ...file.customer.actions.map((one) => ({
      key: `${one.action}-${one.at}`,
      at: one.at,
      title: words(`did-${one.action}`),
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
        title={words('notes-none')}
        description={words('notes-none-detail')}
        action={
          <Button variant="secondary" size="compact" onClick={onAdd}>
            {words('add-note')}
          </Button>
        }
      />
    )
  }
  return <Timeline label={words('notes')} items={items} />
}
