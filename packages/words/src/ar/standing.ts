import type { standing as English } from '../en/standing.ts'
import type { Translation } from '../translation.ts'

export const standing: Translation<typeof English> = {}
