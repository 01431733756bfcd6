import type { English } from '../english.ts'
import { admin } from './admin.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { mails } from './mails.ts'
import { standing } from './standing.ts'
import { ui } from './ui.ts'
import { web } from './web.ts'

export const de: English = { admin, errors, fields, mails, standing, ui, web }
