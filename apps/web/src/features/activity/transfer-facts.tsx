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
import { useWords } from '@corridor/words/react'

/** What was paid and what it became: every line of the price. */
export function usePriceFacts(transfer: TransferView): Definition[] {
  const words = useWords('web.activity')
  const formatMoney = useFormatMoney()
  const { calendarDate } = useDates()
  const { kind, source, target, fee, spread, rate, rateAsOf } = transfer
  const isMidMarket = isZeroAmount(spread.amount)
  const isConverted = source.currency !== target.currency
  const day = calendarDate(new Date(rateAsOf), { timeZone: 'UTC' })
  const net = toWire(subtract(fromWire(source), fromWire(fee)))
  return [
    {
      term: words(kind === 'conversion' ? 'you-converted' : 'you-sent'),
      value: <Money value={source} />,
      isStrong: true,
    },
    { term: words('our-fee'), value: <Money value={fee} />, note: words('fee-included') },
    {
      term: words(isConverted ? 'amount-converted' : 'amount-sent-on'),
      value: <Money value={net} />,
    },
    ...(isConverted
      ? [
          {
            term: words(isMidMarket ? 'mid-market-rate' : 'your-rate'),
            value: <Rate source={source.currency} target={target.currency} rate={rate} />,
            note: isMidMarket
              ? words('rate-mid-market', { day })
              : words('rate-with-spread', { day, amount: formatMoney(spread) }),
          },
        ]
      : []),
    {
      term: words(kind === 'conversion' ? 'you-got' : 'recipient-gets'),
      value: <Money value={target} />,
      isStrong: true,
    },
  ]
}

/** Price, recipient and numbers of a transfer. */
export function TransferFacts({ transfer }: { transfer: TransferView }) {
  const { kind, recipientId, recipientName, recipientDetail, reference } = transfer
  const words = useWords('web.activity')
  const price = usePriceFacts(transfer)
  const boxed = 'rounded-card border border-line bg-card px-card'
  return (
    <>
      <Section title={words('amounts')}>
        <DefinitionList isDivided className={boxed} items={price} />
      </Section>
      <Section title={words('details')}>
        <DefinitionList
          isDivided
          className={boxed}
          items={[
            kind !== 'conversion' && {
              term: words('recipient'),
              value: recipientId ? (
                <TextLink href={`/recipients/${recipientId}`}>{recipientName}</TextLink>
              ) : (
                recipientName
              ),
              note: recipientDetail,
            },
            reference !== null && { term: words('reference'), value: reference },
            { term: words('set-up'), value: <DateTime at={transfer.createdAt} /> },
            {
              term: words('transfer-number'),
              value: (
                <CopyId
                  value={transfer.transferId}
                  label={words('copied-transfer-number')}
                  isShort
                />
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}
