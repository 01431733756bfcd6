'use client'
import { useStaff } from './staff-context.tsx'

/** Who holds an item of a queue: you, a colleague, or nobody. */
export function Owner({
  ownerId,
  ownerName,
}: {
  ownerId: string | null
  ownerName: string | null
}) {
  const { staffId } = useStaff()
  if (!ownerId) return <span className="text-ink-muted">Nobody</span>
  if (ownerId === staffId) return <span className="font-medium">You</span>
  return <span>{ownerName ?? 'A colleague'}</span>
}
