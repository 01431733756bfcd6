'use client'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { DateTime } from '@corridor/ui/date-time'
import { Dialog } from '@corridor/ui/dialog'
import { Notice } from '@corridor/ui/notice'
import type { ApiOutputs } from '../../trpc/api-error.ts'

export type InvitationLinkProps = {
  invitation: ApiOutputs['staffMembers']['create']
  name: string
  onClose: () => void
}

/** The one-time link, shown this once. */
export function InvitationLink({ invitation, name, onClose }: InvitationLinkProps) {
  const query = new URLSearchParams({ token: invitation.invitationToken })
  const link = `${window.location.origin}/accept-invitation?${query}`
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`The link for ${name}`}
      footer={
        <Button size="compact" onClick={onClose}>
          I have sent it
        </Button>
      }
    >
      <div className="flex flex-col gap-card">
        <Notice meaning="caution" density="compact">
          It is shown only now and works once, until <DateTime at={invitation.expiresAt} />. Send it
          over a channel that only they read.
        </Notice>
        <CopyId value={link} label="invitation link" className="text-table" />
      </div>
    </Dialog>
  )
}
