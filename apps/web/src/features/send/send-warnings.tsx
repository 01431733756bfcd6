'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import type { SendWarningView } from '@corridor/domain/transfers/contract'
import type { Id } from '@corridor/kernel/ids'
import { Checkbox } from '@corridor/ui/checkbox'
import { FieldError } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useApi } from '../../trpc/client.ts'

/** What to point out before money moves. A second equal payment within a day wants a tick. */
export function useSendWarnings(about: {
  quote: QuoteView | undefined
  recipientId: Id<'rcp'>
  /** A send without an answer is being finished: it was confirmed already. */
  isHeld: boolean
}) {
  const { quote, recipientId, isHeld } = about
  const { data, isLoading } = useQuery(
    useApi().transfers.warnings.queryOptions(
      quote?.state === 'pending' ? { quoteId: quote.quoteId, recipientId } : skipToken,
    ),
  )
  const [isTicked, setIsTicked] = useState(false)
  const [isMissed, setIsMissed] = useState(false)
  const tick = useRef<HTMLInputElement>(null)
  const list = isHeld ? [] : (data ?? [])
  const needsTick = list.some((warning) => warning.code === 'duplicate')
  return {
    list,
    isLoading,
    isTicked,
    isMissed: isMissed && needsTick && !isTicked,
    tick,
    setIsTicked,
    /** Whether nothing stands in the way; if something does, it is shown. */
    confirm(): boolean {
      if (!needsTick || isTicked) return true
      setIsMissed(true)
      tick.current?.focus()
      return false
    },
  }
}

export function SendWarnings({ warnings }: { warnings: ReturnType<typeof useSendWarnings> }) {
  const words = useWords('web.send')
  return warnings.list.map((warning: SendWarningView) =>
    warning.code === 'duplicate' ? (
      <Notice key={warning.code} meaning="caution" title={words('duplicate')}>
        {warning.sentence}
        <Checkbox
          ref={warnings.tick}
          label={words('duplicate-confirm')}
          checked={warnings.isTicked}
          aria-invalid={warnings.isMissed || undefined}
          onCheckedChange={warnings.setIsTicked}
        />
        <FieldError error={warnings.isMissed && words('duplicate-missed')} />
      </Notice>
    ) : (
      <Notice key={warning.code} meaning="info" title={words('first-payment')}>
        {warning.sentence}
      </Notice>
    ),
  )
}
