'use client'
import type { TransferView } from '@corridor/domain/transfers/contract'
import { fromWire, subtract, toWire } from '@corridor/kernel/money'
import { Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { DateTime, useDates } from '@corridor/ui/date-time'
import { type Definition, DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { isZeroAmount, Money, useFormatMoney } from '@corridor/ui/money'
import { Rate } from '@corridor/ui/rate'

/** What was paid and what it became: every line of the price. */
export function usePriceFacts(): (transfer: TransferView) => Definition[] {
  const formatMoney = useFormatMoney()
  const { calendarDate } = useDates()
  return (transfer) => {
    const { kind, source, target, fee, spread, rate, rateAsOf } = transfer
    const isMidMarket = isZeroAmount(spread.amount)
    const isConverted = source.currency !== target.currency
    const day = calendarDate(new Date(rateAsOf), { timeZone: 'UTC' })
    const net = toWire(subtract(fromWire(source), fromWire(fee)))
    return [
      {
        term: kind === 'conversion' ? 'You converted' : 'You sent',
        value: <Money value={source} />,
        isStrong: true,
      },
      { term: 'Our fee', value: <Money value={fee} />, note: 'Included in what you paid.' },
      {
        term: isConverted ? 'Amount converted' : 'Amount sent on',
        value: <Money value={net} />,
      },
      ...(isConverted
        ? [
            {
              term: isMidMarket ? 'Mid-market rate' : 'Your rate',
              value: <Rate source={source.currency} target={target.currency} rate={rate} />,
              note: isMidMarket
                ? `Of ${day}, nothing added by us.`
                : `Of ${day}. Our part of it is ${formatMoney(spread)}.`,
            },
          ]
        : []),
      {
        term: kind === 'conversion' ? 'You got' : 'Recipient gets',
        value: <Money value={target} />,
        isStrong: true,
      },
    ]
  }
}

/** Price, recipient and numbers of a transfer. */
export function TransferFacts({ transfer }: { transfer: TransferView }) {
  const priceFacts = usePriceFacts()
  const { kind, recipientId, recipientName, recipientDetail, reference } = transfer
  const boxed = 'rounded-card border border-line bg-card px-card'
  return (
    <>
      <Section title="Amounts">
        <DefinitionList isDivided className={boxed} items={priceFacts(transfer)} />
      </Section>
      <Section title="Details">
        <DefinitionList
          isDivided
          className={boxed}
          items={[
            kind !== 'conversion' && {
              term: 'Recipient',
              value: recipientId ? (
                <TextLink href={`/recipients/${recipientId}`}>{recipientName}</TextLink>
              ) : (
                recipientName
              ),
              note: recipientDetail,
            },
            reference !== null && { term: 'Reference', value: reference },
            { term: 'Set up', value: <DateTime at={transfer.createdAt} /> },
            {
              term: 'Transfer number',
              value: <CopyId value={transfer.transferId} label="transfer number" isShort />,
            },
          ]}
        />
      </Section>
    </>
  )
}
