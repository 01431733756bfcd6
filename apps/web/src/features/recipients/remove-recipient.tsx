'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import { ConfirmDialog } from '@corridor/ui/dialog'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { FormError } from '../../failures/form-error.tsx'
import { useApi } from '../../trpc/client.ts'

export type RemoveRecipientProps = {
  recipient: RecipientView
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Asks once, then takes the recipient off the list. */
export function RemoveRecipient({ recipient, isOpen, onOpenChange }: RemoveRecipientProps) {
  const words = useWords('web.recipients')
  const api = useApi()
  const router = useRouter()
  const queryClient = useQueryClient()
  const remove = useMutation(api.recipients.deactivate.mutationOptions())
  const { recipientId, displayName } = recipient
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={words('remove-title', { name: displayName })}
      description={words('remove-detail')}
      confirmLabel={words('remove')}
      busyLabel={words('removing')}
      cancelLabel={words('keep')}
      isDangerous
      onConfirm={async () => {
        await remove.mutateAsync({ recipientId })
        toast.success(words('removed', { name: displayName }))
        await queryClient.invalidateQueries({ queryKey: api.recipients.pathKey() })
        router.push('/recipients')
      }}
    >
      <FormError error={remove.error} />
    </ConfirmDialog>
  )
}
