import type { KeyGroup } from '@corridor/ui/key-help'

/** Keys of work: on a queue's row, and inside a case. */
export const caseKeys: KeyGroup = {
  heading: 'Work',
  keys: [
    { keys: '/', does: 'Search this list' },
    { keys: 'a', does: 'Assign to me' },
    { keys: '1', does: 'First outcome: approve, release, answer' },
    { keys: '2', does: 'Second outcome: refuse, hand over' },
    { keys: '3', does: 'Third outcome: ask again, close' },
    { keys: 'n', does: 'Add: a note, an entry, a colleague' },
    {
      keys: 'r',
      does: 'Remove the row from the block list; on a released alert, remember the name',
    },
    { keys: '[', does: 'Evidence before' },
    { keys: ']', does: 'Next evidence' },
    { keys: 'u', does: 'Back to the list' },
  ],
}
