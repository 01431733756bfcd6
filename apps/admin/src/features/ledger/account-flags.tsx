'use client'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'

/** Whether an account gives and takes: word, shape and colour. */
export function AccountFlags({ account }: { account: { isFrozen: boolean; isClosed: boolean } }) {
  const words = useWords('admin.ledger')
  if (account.isClosed) {
    return (
      <Tag meaning="neutral" density="compact">
        {words('closed')}
      </Tag>
    )
  }
  return account.isFrozen ? (
    <Tag meaning="warning" density="compact">
      {words('frozen')}
    </Tag>
  ) : (
    <Tag meaning="positive" density="compact">
      {words('open')}
    </Tag>
  )
}
