import type { support as English } from '../../en/web/support.ts'
import type { Translation } from '../../translation.ts'

export const support: Translation<typeof English> = {}
