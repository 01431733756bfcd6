'use client'
import type { PayeeCheckView } from '@corridor/domain/beneficiaries/contract'
import { Button } from '@corridor/ui/button'
import { Notice } from '@corridor/ui/notice'
import { useEffect, useRef } from 'react'

export type PayeeAnswerProps = {
  payee: PayeeCheckView
  typedName: string
  isBusy: boolean
  onTakeName: (name: string) => void
  onSaveAnyway: () => void
}

/** What the bank said about the name. The customer decides, and knows what it means. */
export function PayeeAnswer(props: PayeeAnswerProps) {
  const { payee, typedName, isBusy, onTakeName, onSaveAnyway } = props
  const place = useRef<HTMLDivElement>(null)
  const { outcome } = payee
  useEffect(() => {
    if (outcome !== 'match') place.current?.scrollIntoView({ block: 'nearest' })
  }, [outcome])
  const saveAnyway = (label: string, variant: 'secondary' | 'danger') => (
    <Button
      variant={variant}
      size="small"
      isBusy={isBusy}
      busyLabel="Saving…"
      onClick={onSaveAnyway}
    >
      {label}
    </Button>
  )
  return (
    <div ref={place}>
      {outcome === 'match' && (
        <Notice meaning="positive" isLive title="The bank confirms the name">
          The account is held by {payee.name ?? typedName}.
        </Notice>
      )}
      {outcome === 'close' && (
        <Notice
          meaning="caution"
          isLive
          title="The name is nearly right"
          action={
            <div className="flex flex-wrap gap-chip">
              {payee.name && (
                <Button size="small" disabled={isBusy} onClick={() => onTakeName(payee.name ?? '')}>
                  Use the bank’s name
                </Button>
              )}
              {saveAnyway('Keep what I typed', 'secondary')}
            </div>
          }
        >
          {payee.name ? (
            <>
              The bank has this account as <strong className="font-semibold">{payee.name}</strong>.
              You typed {typedName}.
            </>
          ) : (
            'The bank has this account under a name that is a little different. Check its spelling.'
          )}
        </Notice>
      )}
      {outcome === 'no-match' && (
        <Notice
          meaning="negative"
          isLive
          title="The name does not belong to this account"
          action={saveAnyway('Save it anyway', 'danger')}
        >
          The bank says that somebody else holds this account. This is how people are tricked into
          paying the wrong person. Ask the recipient for their details again, on a way that you
          trust; money sent to a wrong account may never come back.
        </Notice>
      )}
      {outcome === 'unavailable' && (
        <Notice
          meaning="info"
          isLive
          title="The bank could not check the name"
          action={saveAnyway('Save it without the check', 'secondary')}
        >
          This says nothing about the account. Compare name and numbers with what the recipient gave
          you.
        </Notice>
      )}
    </div>
  )
}
