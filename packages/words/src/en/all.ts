import { activity } from './activity.ts'
import { admin } from './admin.ts'
import { bankFormats } from './bank-formats.ts'
import { bankForms } from './bank-forms.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { mails } from './mails.ts'
import { ratesAndDates } from './rates-and-dates.ts'
import { standing } from './standing.ts'
import { ui } from './ui.ts'
import { web } from './web.ts'

/** What everybody reads, in English: the catalogue that the others follow, key by key. */
export const en = {
  activity,
  admin,
  'bank-formats': bankFormats,
  'bank-forms': bankForms,
  errors,
  fields,
  mails,
  'rates-and-dates': ratesAndDates,
  standing,
  ui,
  web,
} as const
