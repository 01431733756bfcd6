import type { reporting as English } from '../../en/errors/reporting.ts'
import type { Translation } from '../../translation.ts'

export const reporting: Translation<typeof English> = {
  'not-found': 'Das konnten wir nicht finden.',
}
