'use client'
import { proposePeriodInput } from '@corridor/domain/reconciliation/contract'
import type { Id } from '@corridor/kernel/ids'
import { Field } from '@corridor/ui/field'
import { TextArea } from '@corridor/ui/text-area'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../acts/use-act.ts'
import { useApi } from '../../trpc/client.ts'
import { FormDialog } from './form-dialog.tsx'

/** Days that somebody answers for. */
export function SignOffDialog(props: { partnerAccountId: Id<'pac'>; onClose: () => void }) {
  const words = useWords('admin.reconciliation')
  const act = useAct()
  const [firstDay, setFirstDay] = useState('')
  const [lastDay, setLastDay] = useState('')
  const [note, setNote] = useState('')
  const propose = useMutation(useApi().reconciliation.proposePeriod.mutationOptions())
  const { partnerAccountId } = props
  const parsed = proposePeriodInput.safeParse({ partnerAccountId, firstDay, lastDay, note })
  return (
    <FormDialog
      title={words('sign-off')}
      description={words('sign-off-detail')}
      submitLabel={words('sign-off')}
      busyLabel={words('signing')}
      isReady={parsed.success}
      onSubmit={async () => {
        if (parsed.success) {
          await act.orThrow(() => propose.mutateAsync(parsed.data), words('acted'))
        }
      }}
      onClose={props.onClose}
    >
      <Field label={words('first-day')} density="compact">
        <TextInput type="date" density="compact" value={firstDay} onValueChange={setFirstDay} />
      </Field>
      <Field label={words('last-day')} density="compact">
        <TextInput type="date" density="compact" value={lastDay} onValueChange={setLastDay} />
      </Field>
      <Field label={words('reason')} density="compact">
        <TextArea density="compact" value={note} onValueChange={setNote} maxLength={1000} />
      </Field>
    </FormDialog>
  )
}
