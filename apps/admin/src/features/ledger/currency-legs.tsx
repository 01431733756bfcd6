'use client'
import { Section } from '@corridor/ui/card'
import { Link } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Tag } from '@corridor/ui/status-tag'
import { accountWords } from './account-words.ts'
import type { Posting, PostingLeg } from './ledger-types.ts'

export type CurrencyLegsProps = { legs: readonly PostingLeg[]; total: Posting['totals'][number] }

const cell = 'border-b border-line px-item py-hair first:ps-card last:pe-card'

/** The legs of a posting in one currency: each on both sides, and both sides summed. */
export function CurrencyLegs({ legs, total }: CurrencyLegsProps) {
  const { currency, debits, credits } = total
  const isBalanced = debits === credits
  return (
    <Section
      density="compact"
      title={currency}
      aside={
        <Tag meaning={isBalanced ? 'positive' : 'urgent'} density="compact">
          {isBalanced ? 'Sums to zero' : 'Does not balance'}
        </Tag>
      }
    >
      <div className="min-w-0 overflow-x-auto rounded-card border border-line bg-card">
        <table className="w-full border-separate border-spacing-0 text-start text-table">
          <caption className="sr-only">Legs in {currency}</caption>
          <thead>
            <tr className="bg-sunken text-ink-soft">
              <th scope="col" className={`${cell} h-9 font-medium`}>
                Leg
              </th>
              <th scope="col" className={`${cell} font-medium`}>
                Account
              </th>
              <th scope="col" className={`${cell} text-end font-medium`}>
                Debit
              </th>
              <th scope="col" className={`${cell} text-end font-medium`}>
                Credit
              </th>
              <th scope="col" className={`${cell} text-end font-medium`}>
                Balance after
              </th>
            </tr>
          </thead>
          <tbody>
            {legs.flatMap((leg) => [
              <Line key={`${leg.legNo} debit`} leg={leg} side="debit" />,
              <Line key={`${leg.legNo} credit`} leg={leg} side="credit" />,
            ])}
          </tbody>
          <tfoot>
            <tr className="h-row font-semibold">
              <th scope="row" colSpan={2} className="px-card text-start">
                Total
              </th>
              <td className="px-item text-end">
                <Money value={{ amount: debits, currency }} />
              </td>
              <td className="px-item text-end">
                <Money value={{ amount: credits, currency }} />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  )
}

function Line({ leg, side }: { leg: PostingLeg; side: 'debit' | 'credit' }) {
  const account = leg[side]
  return (
    <tr className="h-row">
      <td className={`${cell} text-ink-muted tabular-nums`}>{side === 'debit' ? leg.legNo : ''}</td>
      <td className={`${cell} whitespace-nowrap`}>
        <Link
          href={`/ledger/accounts/${account.accountId}`}
          className="font-medium hover:text-accent hover:underline"
        >
          {accountWords(account.ownerRef)}
        </Link>
      </td>
      <td className={`${cell} text-end`}>{side === 'debit' && <Money value={leg.amount} />}</td>
      <td className={`${cell} text-end`}>{side === 'credit' && <Money value={leg.amount} />}</td>
      <td className={`${cell} text-end text-ink-soft`}>
        <Money value={account.balanceAfter} />
      </td>
    </tr>
  )
}
