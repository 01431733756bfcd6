'use client'
import type { StaffRole } from '@corridor/kernel/actor'
import { Button } from '@corridor/ui/button'
import { Dialog } from '@corridor/ui/dialog'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { TextArea } from '@corridor/ui/text-area'
import { TextInput } from '@corridor/ui/text-input'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { RolesField } from './roles-field.tsx'

/** Name, e-mail, roles and why: a request that another administrator approves. No link is shown to anybody. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('admin.staff-members')
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly StaffRole[]>([])
  const [reason, setReason] = useState('')
  const ask = useMutation(
    useApi().staffMembers.propose.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        toast.success(words('asked'))
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
      title={words('invite')}
      description={words('invite-description')}
      footer={
        <>
          <Button variant="secondary" size="compact" onClick={onClose}>
            {words('back')}
          </Button>
          <Button
            type="submit"
            form="invite"
            size="compact"
            disabled={roles.length === 0}
            isBusy={ask.isPending}
            busyLabel={words('asking')}
          >
            {words('ask')}
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
        <Field label={words('name')} error={wrong.name} density="compact">
          <TextInput density="compact" required value={name} onValueChange={setName} />
        </Field>
        <Field label={words('work-email')} error={wrong.email} density="compact">
          <TextInput
            density="compact"
            type="email"
            required
            value={email}
            onValueChange={setEmail}
          />
        </Field>
        <RolesField value={roles} onChange={setRoles} error={wrong.roles} />
        <Field label={words('why')} error={wrong.reason} density="compact">
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
