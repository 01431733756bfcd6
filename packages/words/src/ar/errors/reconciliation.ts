import type { reconciliation as English } from '../../en/errors/reconciliation.ts'
import type { Translation } from '../../translation.ts'

export const reconciliation: Translation<typeof English> = {
  'bad-cursor':
    'This page of the list is not valid any more. Nothing was changed. Start from the beginning.',
}
