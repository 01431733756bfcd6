import type { shell as English } from '../../en/web/shell.ts'
import type { Translation } from '../../translation.ts'

export const shell: Translation<typeof English> = {}
