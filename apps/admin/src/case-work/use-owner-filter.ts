'use client'
import type { FilterDefinition } from '@corridor/ui/filter-chips'
import { useWords } from '@corridor/words/react'

/** Whose items a queue shows: one's own, or those that nobody holds. */
export function useOwnerFilter(): FilterDefinition {
  const words = useWords('admin.shell')
  return {
    key: 'owner',
    label: words('owner'),
    options: [
      { value: 'me', label: words('owner-me') },
      { value: 'nobody', label: words('owner-nobody') },
    ],
  }
}
