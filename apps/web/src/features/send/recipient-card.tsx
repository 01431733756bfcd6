'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import { Avatar } from '@corridor/ui/avatar'
import { Button } from '@corridor/ui/button'

/** Who it is for, and the way to choose somebody else. */
export function RecipientCard({
  recipient,
  onChange,
}: {
  recipient: RecipientView
  onChange?: () => void
}) {
  const { displayName, nickname, detail, nameAtBank } = recipient
  return (
    <div className="flex items-center gap-item rounded-card border border-line bg-card py-item ps-card pe-chip">
      <Avatar name={displayName} tone="accent" />
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          <bdi>{displayName}</bdi>
        </p>
        <p className="text-support text-ink-soft wrap-anywhere">
          {nickname ? `${nickname} · ${detail}` : detail}
        </p>
        {nameAtBank && (
          <p className="text-support text-ink-soft wrap-anywhere">
            The bank will see <bdi className="font-medium">{nameAtBank}</bdi>: its system has no
            other letters, or no more room.
          </p>
        )}
      </div>
      {onChange && (
        <Button variant="quiet" size="small" onClick={onChange} aria-label="Change the recipient">
          Change
        </Button>
      )}
    </div>
  )
}
