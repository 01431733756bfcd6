'use client'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Dialog } from '@corridor/ui/dialog'
import { Field } from '@corridor/ui/field'
import { TextArea } from '@corridor/ui/text-area'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { apiErrorOf } from '../trpc/api-error.ts'
import { useApi } from '../trpc/client.ts'
import { useAct } from './use-act.ts'

export type NoteDialogProps = {
  customerId: Id<'cus'>
  isOpen: boolean
  onClose: () => void
}

/** A note on the customer's file, for colleagues; the customer never sees it. */
export function NoteDialog({ customerId, isOpen, onClose }: NoteDialogProps) {
  const words = useWords('admin.shell')
  const [text, setText] = useState('')
  const act = useAct()
  const add = useMutation(useApi().messages.addNote.mutationOptions())
  async function save(event: FormEvent) {
    event.preventDefault()
    const isDone = await act
      .orThrow(() => add.mutateAsync({ customerId, text }), words('note-added'))
      .then(() => true)
      .catch(() => false)
    if (!isDone) return
    setText('')
    onClose()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      title={words('add-note')}
      description={words('note-for')}
      footer={
        <>
          <Button variant="secondary" size="compact" onClick={onClose}>
            {words('back')}
          </Button>
          <Button
            type="submit"
            form="note"
            size="compact"
            disabled={text.trim() === ''}
            isBusy={add.isPending}
            busyLabel={words('saving')}
          >
            {words('note-save')}
          </Button>
        </>
      }
    >
      <form id="note" onSubmit={save}>
        <Field
          label={words('note')}
          density="compact"
          error={add.error ? apiErrorOf(add.error).message : undefined}
        >
          <TextArea density="compact" value={text} onValueChange={setText} maxLength={4000} />
        </Field>
      </form>
    </Dialog>
  )
}
