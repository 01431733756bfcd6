import type { Id } from '@corridor/kernel/ids'
import type { FilterDefinition } from '@corridor/ui/filter-chips'

/** Whose items a queue shows: one's own, or those that nobody holds. */
export const ownerFilter: FilterDefinition = {
  key: 'owner',
  label: 'Owner',
  options: [
    { value: 'me', label: 'Me' },
    { value: 'nobody', label: 'Nobody' },
  ],
}

/** The filter's value as the queues' lists take it. */
export function ownerOf<Nobody extends string>(
  chosen: string | null | undefined,
  staffId: Id<'stf'>,
  nobody: Nobody,
): Id<'stf'> | Nobody | undefined {
  if (chosen === 'me') return staffId
  return chosen === 'nobody' ? nobody : undefined
}
