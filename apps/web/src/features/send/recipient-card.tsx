'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import { Avatar } from '@corridor/ui/avatar'
import { Button } from '@corridor/ui/button'
import { useWords } from '@corridor/words/react'

/** Who it is for, and the way to choose somebody else. */
export function RecipientCard({
  recipient,
  onChange,
}: {
  recipient: RecipientView
  onChange?: () => void
}) {
  const words = useWords('web.send')
  const { displayName, nickname, detail, nameAtBank } = recipient
  return (
    <div className="flex items-center gap-item rounded-card border border-line bg-card py-item ps-card pe-chip">
      <Avatar name={displayName} tone="accent" />
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          <bdi>{displayName}</bdi>
        </p>
        <p className="text-support text-ink-soft wrap-anywhere">
          {nickname ? words('known-as', { nick: nickname, info: detail }) : detail}
        </p>
        {nameAtBank && (
          <p className="text-support text-ink-soft wrap-anywhere">
            {words.rich('bank-sees', {
              name: () => <bdi className="font-medium">{nameAtBank}</bdi>,
            })}
          </p>
        )}
      </div>
      {onChange && (
        <Button
          variant="quiet"
          size="small"
          onClick={onChange}
          aria-label={words('change-recipient')}
        >
          {words('change')}
        </Button>
      )}
    </div>
  )
}
