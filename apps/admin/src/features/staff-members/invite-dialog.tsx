'use client'
import type { StaffRole } from '@corridor/kernel/actor'
import { Button } from '@corridor/ui/button'
import { Dialog } from '@corridor/ui/dialog'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { TextInput } from '@corridor/ui/text-input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { InvitationLink } from './invitation-link.tsx'
import { RolesField } from './roles-field.tsx'

/** Name, e-mail and roles; answers with a link that is shown once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly StaffRole[]>([])
  const create = useMutation(
    useApi().staffMembers.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
    }),
  )
  const problem = create.error && apiErrorOf(create.error)
  const wrong = problem?.details ?? {}
  if (create.data) {
    return <InvitationLink invitation={create.data} name={name} onClose={onClose} />
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate({ name, email, roles: [...roles] })
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Invite somebody"
      description="They set a password and an authenticator app with a link that works once."
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
            isBusy={create.isPending}
            busyLabel="Inviting…"
          >
            Invite
          </Button>
        </>
      }
    >
      <form id="invite" onSubmit={submit} className="flex flex-col gap-card">
        {problem && !wrong.name && !wrong.email && (
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
      </form>
    </Dialog>
  )
}
