'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import type { Id } from '@corridor/kernel/ids'
import { buttonClass } from '@corridor/ui/button'
import { Link, TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import type { SendMoney } from './use-send-money.ts'

/** What happened to a send that did not get through: nothing moved, or nobody knows yet. */
export function SendFailure(props: {
  sending: SendMoney
  quote: QuoteView
  recipientId: Id<'rcp'>
}) {
  const words = useWords('web.send')
  const { sending, quote, recipientId } = props
  if (sending.unclear) {
    return (
      <Notice meaning="caution" isLive title={words('unclear')}>
        {words.rich('unclear-detail', {
          activity: (text) => <TextLink href="/activity">{text}</TextLink>,
        })}
      </Notice>
    )
  }
  if (!sending.error) return null
  const { code, message, details } = sending.error
  const way = wayOut(code, quote, recipientId)
  return (
    <Notice
      meaning="negative"
      isLive
      action={
        way && (
          <Link href={way.href} className={buttonClass({ variant: 'secondary', size: 'small' })}>
            {words(`act-${way.act}`)}
          </Link>
        )
      }
    >
      {message}
      {ofFields.includes(code) &&
        Object.entries(details).map(([field, sentence]) => <p key={field}>{sentence}</p>)}
    </Notice>
  )
}

const needsCorrection = 'beneficiaries.needs-correction'
const ofFields = [needsCorrection, 'beneficiaries.address-needed']

type WayOut = {
  href: string
  act: 'add-money' | 'edit' | 'verify' | 'limits' | 'convert' | 'support'
}

function wayOut(code: string, quote: QuoteView, recipientId: Id<'rcp'>): WayOut | null {
  if (code === 'transfers.insufficient-funds') {
    return { href: `/add-money?currency=${quote.source.currency}`, act: 'add-money' }
  }
  if (ofFields.includes(code)) return { href: `/recipients/${recipientId}/edit`, act: 'edit' }
  if (code === 'transfers.not-verified') return { href: '/verification', act: 'verify' }
  if (code === 'transfers.over-limit') return { href: '/verification', act: 'limits' }
  if (code === 'transfers.own-account') return { href: '/convert', act: 'convert' }
  if (code === 'transfers.refused' || code === 'transfers.wallet-blocked') {
    return { href: '/support', act: 'support' }
  }
  return null
}
