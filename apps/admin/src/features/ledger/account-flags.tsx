import { Tag } from '@corridor/ui/status-tag'

/** Whether an account gives and takes: word, shape and colour. */
export function AccountFlags({ account }: { account: { isFrozen: boolean; isClosed: boolean } }) {
  if (account.isClosed) {
    return (
      <Tag meaning="neutral" density="compact">
        Closed
      </Tag>
    )
  }
  return account.isFrozen ? (
    <Tag meaning="warning" density="compact">
      Frozen
    </Tag>
  ) : (
    <Tag meaning="positive" density="compact">
      Open
    </Tag>
  )
}
