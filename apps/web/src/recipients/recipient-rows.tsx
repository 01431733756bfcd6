'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import { Avatar } from '@corridor/ui/avatar'
import { CurrencyBadge } from '@corridor/ui/currency-badge'
import { ListRow, RowList } from '@corridor/ui/list-row'
import { useWords } from '@corridor/words/react'

export type RecipientRowsProps = {
  label: string
  recipients: readonly RecipientView[]
  /** Chooses one; without it every row leads to its recipient's page. */
  onChoose?: (recipient: RecipientView) => void
}

/** Recipients, one a row: who, and how to tell the account. */
export function RecipientRows({ label, recipients, onChoose }: RecipientRowsProps) {
  const words = useWords('web.shell')
  return (
    <RowList label={label} isDivided>
      {recipients.map((recipient) => {
        const { recipientId, displayName, nickname, detail, currency } = recipient
        return (
          <li key={recipientId}>
            <ListRow
              avatar={
                <Avatar
                  name={displayName}
                  badge={currency && <CurrencyBadge code={currency} size="tiny" />}
                />
              }
              title={
                nickname
                  ? words('recipient-with-nickname', { name: displayName, nick: nickname })
                  : displayName
              }
              // the last digits tell accounts apart, so they are never cut off
              description={<span className="whitespace-normal">{detail}</span>}
              subvalue={currency}
              href={onChoose ? undefined : `/recipients/${recipientId}`}
              onClick={onChoose && (() => onChoose(recipient))}
              hasArrow
            />
          </li>
        )
      })}
    </RowList>
  )
}
