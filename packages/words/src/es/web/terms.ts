import type { terms as English } from '../../en/web/terms.ts'
import type { Translation } from '../../translation.ts'

export const terms: Translation<typeof English> = {}
