'use client'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import type { PricedSend } from '../../shell/priced-send.ts'
import { goOnHref } from '../send/go-on.ts'

/** What the money is for: the send that was priced on the front page, and the way on for whom it is there already. */
export function PricedNotice({ priced }: { priced: PricedSend }) {
  return (
    <Notice action={<TextLink href={goOnHref(priced)}>Choose who gets it</TextLink>}>
      Next comes the transfer that you looked at: <Money value={priced.source} /> to {priced.to}.
    </Notice>
  )
}
