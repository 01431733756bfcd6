'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import type { Id } from '@corridor/kernel/ids'
import { buttonClass } from '@corridor/ui/button'
import { Link, TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import type { ReactNode } from 'react'
import type { SendMoney } from './use-send-money.ts'

/** What happened to a send that did not get through: nothing moved, or nobody knows yet. */
export function SendFailure(props: {
  sending: SendMoney
  quote: QuoteView
  recipientId: Id<'rcp'>
}) {
  const { sending, quote, recipientId } = props
  if (sending.unclear) {
    return (
      <Notice meaning="caution" isLive title="We did not hear back">
        So we cannot say yet whether your money was sent. Finish it below: it stays the same
        transfer, and your money is taken once at most. You can also{' '}
        <TextLink href="/activity">look at your activity</TextLink> first.
      </Notice>
    )
  }
  if (!sending.error) return null
  const { code, message, details } = sending.error
  return (
    <Notice meaning="negative" isLive action={wayOut(code, quote, recipientId)}>
      {message}
      {code === needsCorrection &&
        Object.entries(details).map(([field, sentence]) => <p key={field}>{sentence}</p>)}
    </Notice>
  )
}

const needsCorrection = 'beneficiaries.needs-correction'

function wayOut(code: string, quote: QuoteView, recipientId: Id<'rcp'>): ReactNode {
  const link = (href: string, label: string) => (
    <Link href={href} className={buttonClass({ variant: 'secondary', size: 'small' })}>
      {label}
    </Link>
  )
  if (code === 'transfers.insufficient-funds') {
    return link(`/add-money?currency=${quote.source.currency}`, 'Add money')
  }
  if (code === needsCorrection) return link(`/recipients/${recipientId}/edit`, 'Edit the recipient')
  if (code === 'transfers.not-verified') return link('/verification', 'Verify your identity')
  if (code === 'transfers.over-limit') return link('/verification', 'See your limits')
  if (code === 'transfers.own-account') return link('/convert', 'Convert instead')
  if (code === 'transfers.refused' || code === 'transfers.wallet-blocked') {
    return link('/support', 'Contact support')
  }
  return undefined
}
