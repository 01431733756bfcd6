'use client'
import type { CorridorView, QuoteView } from '@corridor/domain/fx/contract'
import { Field } from '@corridor/ui/field'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'

/** As long as a transfer's reference can be here. */
const ownMaxLength = 140

export type ReferenceFieldProps = {
  quote: QuoteView
  value: string
  onValueChange: (text: string) => void
  /** It went with a send already. */
  isFrozen: boolean
}

/** What the recipient reads beside the money; as long as the rail carries. */
export function ReferenceField({ quote, value, onValueChange, isFrozen }: ReferenceFieldProps) {
  const words = useWords('web.send')
  const { data } = useQuery(useApi().fx.listCorridors.queryOptions())
  const maxLength = referenceMaxLength(quote, data ?? [])
  return (
    <Field
      label={words('reference')}
      isOptional
      hint={
        quote.payOut === 'bank'
          ? words('reference-bank', { max: maxLength })
          : words('reference-internal')
      }
      aside={
        value.length > maxLength / 2 ? (
          <span className="text-caption text-ink-muted">
            {words('reference-length', { length: value.length, max: maxLength })}
          </span>
        ) : undefined
      }
    >
      <TextInput
        value={value}
        maxLength={maxLength}
        readOnly={isFrozen}
        autoComplete="off"
        onValueChange={onValueChange}
      />
    </Field>
  )
}

/** The longest reference that the quote's own rail takes. */
export function referenceMaxLength(
  quote: Pick<QuoteView, 'payOut' | 'country' | 'method' | 'target'>,
  corridors: readonly Pick<
    CorridorView,
    'currency' | 'countries' | 'methods' | 'referenceMaxLength'
  >[],
): number {
  if (quote.payOut !== 'bank') return ownMaxLength
  const corridor = corridors.find(
    ({ currency, countries, methods }) =>
      currency === quote.target.currency &&
      (!quote.country || countries.includes(quote.country)) &&
      (!quote.method || methods.includes(quote.method)),
  )
  return Math.min(ownMaxLength, corridor?.referenceMaxLength ?? ownMaxLength)
}
