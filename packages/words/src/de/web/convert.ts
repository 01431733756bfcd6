import type { convert as English } from '../../en/web/convert.ts'
import type { Translation } from '../../translation.ts'

export const convert: Translation<typeof English> = {
  title: 'Umtauschen',
  'title-review': 'Prüfen und umtauschen',
  'step-amount': 'Betrag',
  'step-review': 'Prüfen',
  'you-convert': 'Sie tauschen um',
  'you-get': 'Sie erhalten',
  balance: 'Ihr Guthaben: <amount></amount>',
  insufficient:
    'Das ist mehr als die <amount></amount> in diesem Wallet. <add>Zahlen Sie Geld ein</add> oder tauschen Sie weniger um.',
  'enter-amount': 'Geben Sie einen Betrag ein.',
  swap: 'Währungen tauschen',
  'no-wallet-yet':
    'Sie haben noch kein {currency}-Wallet. Wir eröffnen eines für Sie, wenn Sie umtauschen.',
  'price-busy': 'Ihr Preis wird ermittelt …',
  review: 'Prüfen',
  repeat:
    'Sie haben das bereits bestätigt. Sehen Sie nach, was daraus geworden ist; nichts wird doppelt abgebucht.',
  'rate-held': 'Wir halten diesen Kurs noch {left}.',
  'price-ended': 'Dieser Preis ist abgelaufen. Es wurde kein Geld bewegt.',
  'new-price': 'Neuen Preis anfordern',
  'new-price-busy': 'Neuer Preis wird ermittelt …',
  convert: '{amount} umtauschen',
  converting: 'Wird umgetauscht …',
  'see-what-happened': 'Ansehen, was geschehen ist',
  arrives: '<amount></amount> sind sofort in Ihrem {currency}-Wallet.',
  converted: 'Sie haben {amount} umgetauscht',
  'balance-now': 'Jetzt in Ihrem {currency}-Wallet',
  done: 'Fertig',
  details: 'Details ansehen',
}
