import type { send as English } from '../../en/web/send.ts'
import type { Translation } from '../../translation.ts'

export const send: Translation<typeof English> = {}
