import type { ui as English } from '../en/ui.ts'
import type { Translation } from '../translation.ts'

export const ui: Translation<typeof English> = {}
