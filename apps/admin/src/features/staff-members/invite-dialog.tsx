'use client'
import type { StaffRole } from '@corridor/kernel/actor'
import { Button } from '@corridor/ui/button'
import { Dialog } from '@corridor/ui/dialog'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { TextArea } from '@corridor/ui/text-area'
import { TextInput } from '@corridor/ui/text-input'
import { toast } from '@corridor/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { RolesField } from './roles-field.tsx'

/** Name, e-mail, roles and why: a request that another administrator approves. No link is shown to anybody. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly StaffRole[]>([])
  const [reason, setReason] = useState('')
  const ask = useMutation(
    useApi().staffMembers.propose.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        toast.success('Asked for: another administrator has to approve it')
        onClose()
      },
    }),
  )
  const problem = ask.error && apiErrorOf(ask.error)
  const wrong = problem?.details ?? {}
  function submit(event: FormEvent) {
    event.preventDefault()
    ask.mutate({ kind: 'create', name, email, roles: [...roles], reason })
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Invite somebody"
      description="Another administrator has to approve it within 24 hours. Then a link goes by mail to this address, and to nobody else."
      footer={
        <>
          <Button variant="secondary" size="compact" onClick={onClose}>
            Back
          </Button>
          <Button
            type="submit"
            form="invite"
            size="compact"
            disabled={roles.length === 0}
            isBusy={ask.isPending}
            busyLabel="Asking…"
          >
            Ask for approval
          </Button>
        </>
      }
    >
      <form id="invite" onSubmit={submit} className="flex flex-col gap-card">
        {problem && !wrong.name && !wrong.email && !wrong.reason && (
          <Notice meaning="negative" density="compact" isLive>
            {problem.message}
          </Notice>
        )}
        <Field label="Name" error={wrong.name} density="compact">
          <TextInput density="compact" required value={name} onValueChange={setName} />
        </Field>
        <Field label="Work e-mail" error={wrong.email} density="compact">
          <TextInput
            density="compact"
            type="email"
            required
            value={email}
            onValueChange={setEmail}
          />
        </Field>
        <RolesField value={roles} onChange={setRoles} error={wrong.roles} />
        <Field label="Why" error={wrong.reason} density="compact">
          <TextArea
            density="compact"
            required
            minLength={3}
            maxLength={500}
            value={reason}
            onValueChange={setReason}
          />
        </Field>
      </form>
    </Dialog>
  )
}
