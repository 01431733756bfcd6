'use client'
import { useWords } from '@corridor/words/react'
import { useStaff } from '../access/staff-context.tsx'

/** Who holds an item of a queue: you, a colleague, or nobody. */
export function Owner({
  ownerId,
  ownerName,
}: {
  ownerId: string | null
  ownerName: string | null
}) {
  const words = useWords('admin.shell')
  const { staffId } = useStaff()
  if (!ownerId) return <span className="text-ink-muted">{words('owner-nobody')}</span>
  if (ownerId === staffId) return <span className="font-medium">{words('owner-you')}</span>
  return <span>{ownerName ?? words('owner-colleague')}</span>
}
