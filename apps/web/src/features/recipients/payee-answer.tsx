'use client'
import type { PayeeCheckView } from '@corridor/domain/beneficiaries/contract'
import { Button } from '@corridor/ui/button'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
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
  const words = useWords('web.recipients')
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
      busyLabel={words('saving')}
      onClick={onSaveAnyway}
    >
      {label}
    </Button>
  )
  return (
    <div ref={place}>
      {outcome === 'match' && (
        <Notice meaning="positive" isLive title={words('match-title')}>
          {words('match-detail', { name: payee.name ?? typedName })}
        </Notice>
      )}
      {outcome === 'close' && (
        <Notice
          meaning="caution"
          isLive
          title={words('close-title')}
          action={
            <div className="flex flex-wrap gap-chip">
              {payee.name && (
                <Button size="small" disabled={isBusy} onClick={() => onTakeName(payee.name ?? '')}>
                  {words('take-name')}
                </Button>
              )}
              {saveAnyway(words('keep-typed'), 'secondary')}
            </div>
          }
        >
          {payee.name
            ? words.rich('close-detail', {
                name: payee.name,
                typed: typedName,
                strong: (text) => <strong className="font-semibold">{text}</strong>,
              })
            : words('close-unnamed')}
        </Notice>
      )}
      {outcome === 'no-match' && (
        <Notice
          meaning="negative"
          isLive
          title={words('no-match-title')}
          action={saveAnyway(words('save-anyway'), 'danger')}
        >
          {words('no-match-detail')}
        </Notice>
      )}
      {outcome === 'unavailable' && (
        <Notice
          meaning="info"
          isLive
          title={words('unavailable-title')}
          action={saveAnyway(words('save-unchecked'), 'secondary')}
        >
          {words('unavailable-detail')}
        </Notice>
      )}
    </div>
  )
}
