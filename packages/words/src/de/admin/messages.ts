import type { messages as English } from '../../en/admin/messages.ts'
import type { Translation } from '../../translation.ts'

export const messages: Translation<typeof English> = {}
