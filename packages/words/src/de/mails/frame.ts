import { brand } from '@corridor/kernel/brand'
import type { frame as English } from '../../en/mails/frame.ts'
import type { Translation } from '../../translation.ts'

export const frame: Translation<typeof English> = {
  greeting: 'Guten Tag, {name},',
  somebody: 'Eine andere Kundin oder ein anderer Kunde',
  'or-copy': 'Oder kopieren Sie diese Adresse: <address>{url}</address>',
  'why-customer': `Sie erhalten diese Nachricht, weil Sie ein Konto bei ${brand.name} haben. Wir fragen nie per E-Mail nach Ihrem Passwort oder einem Code.`,
  'why-staff': `Sie erhalten diese Nachricht, weil Sie mit der Konsole von ${brand.name} arbeiten. Niemand fragt per E-Mail nach Ihrem Passwort oder einem Code.`,
}
