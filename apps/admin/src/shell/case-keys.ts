import type { KeyGroup } from '@corridor/ui/key-help'
import type { Speaker } from '@corridor/words/words-of'

/** Keys of work: on a queue's row, and inside a case. */
export function caseKeys(words: Speaker<'admin.shell'>): KeyGroup {
  return {
    heading: words('keys-work'),
    keys: [
      { keys: '/', does: words('key-search') },
      { keys: 'a', does: words('assign') },
      { keys: '1', does: words('key-first') },
      { keys: '2', does: words('key-second') },
      { keys: '3', does: words('key-third') },
      { keys: 'n', does: words('key-add') },
      { keys: 'r', does: words('key-remember') },
      { keys: '[', does: words('key-evidence-before') },
      { keys: ']', does: words('key-evidence-next') },
      { keys: 'u', does: words('key-back') },
    ],
  }
}
