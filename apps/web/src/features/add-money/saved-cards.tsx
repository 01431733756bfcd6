'use client'
import type { PaymentMethodView } from '@corridor/domain/payments/contract'
import { FieldGroup } from '@corridor/ui/field'
import { RadioCards } from '@corridor/ui/radio-cards'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { CreditCard, Plus } from 'lucide-react'
import { useApi } from '../../trpc/client.ts'

/** Saved cards that can still be used; none are asked for where cards are not offered. */
export function useSavedCards(isOffered: boolean): {
  list: PaymentMethodView[]
  isLoading: boolean
} {
  const options = useApi().deposits.listPaymentMethods.queryOptions()
  const { data, isLoading } = useQuery({ ...options, enabled: isOffered })
  return { list: data?.filter((card) => !card.isExpired) ?? [], isLoading }
}

/** One of the saved cards, or another one. */
export function CardChoice({
  cards,
  value,
  onChoose,
}: {
  cards: readonly PaymentMethodView[]
  value: string
  onChoose: (value: string) => void
}) {
  const words = useWords('web.add-money')
  return (
    <FieldGroup label={words('card')}>
      <RadioCards
        label={words('card')}
        value={value}
        onValueChange={onChoose}
        options={[
          ...cards.map((card) => ({
            value: card.paymentMethodId,
            title: words('card-ending', { brand: card.brand, last4: card.last4 }),
            description: words('card-expires', {
              expiry: `${`${card.expiryMonth}`.padStart(2, '0')}/${card.expiryYear}`,
            }),
            icon: <CreditCard aria-hidden className="size-5" />,
          })),
          {
            value: 'new',
            title: words('another-card'),
            icon: <Plus aria-hidden className="size-5" />,
          },
        ]}
      />
    </FieldGroup>
  )
}
