import type { landing as English } from '../../en/web/landing.ts'
import type { Translation } from '../../translation.ts'

export const landing: Translation<typeof English> = {}
