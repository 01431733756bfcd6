'use client'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import type { PricedSend } from '../../prices/priced-send.ts'
import { goOnHref } from '../send/go-on.ts'

/** What the money is for: the send that was priced on the front page, and the way on for whom it is there already. */
export function PricedNotice({ priced }: { priced: PricedSend }) {
  const words = useWords('web.add-money')
  return (
    <Notice action={<TextLink href={goOnHref(priced)}>{words('choose-who')}</TextLink>}>
      {words.rich('priced', {
        amount: () => <Money value={priced.source} />,
        currency: priced.to,
      })}
    </Notice>
  )
}
