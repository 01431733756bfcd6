import type { recipients as English } from '../../en/web/recipients.ts'
import type { Translation } from '../../translation.ts'

export const recipients: Translation<typeof English> = {}
