import type { Id } from '@corridor/kernel/ids'

/** The filter's value as the queues' lists take it. */
export function ownerOf<Nobody extends string>(
  chosen: string | null | undefined,
  staffId: Id<'stf'>,
  nobody: Nobody,
): Id<'stf'> | Nobody | undefined {
  if (chosen === 'me') return staffId
  return chosen === 'nobody' ? nobody : undefined
}
