import type { deposits as English } from '../../en/standing/deposits.ts'
import type { Translation } from '../../translation.ts'

export const deposits: Translation<typeof English> = {
  awaiting: 'Wir warten darauf, dass die Zahlung bestätigt wird.',
  settled: 'Das Geld ist in Ihrem Wallet.',
  failed: 'Die Zahlung ist fehlgeschlagen. Es wurde kein Geld bewegt.',
  'failed-card-declined':
    'Ihre Bank hat die Karte abgelehnt. Es wurde kein Geld bewegt; versuchen Sie es mit einer anderen Karte.',
  'failed-insufficient-funds':
    'Auf der Karte ist nicht genug Geld. Es wurde kein Geld bewegt; versuchen Sie es mit einer anderen Karte oder einem anderen Betrag.',
  'failed-card-expired':
    'Die Karte ist abgelaufen. Es wurde kein Geld bewegt; versuchen Sie es mit einer anderen Karte.',
  'failed-cancelled': 'Sie haben die Zahlung abgebrochen. Es wurde kein Geld bewegt.',
  'failed-session-expired':
    'Die Zahlungsseite ist abgelaufen. Es wurde kein Geld bewegt; beginnen Sie noch einmal, wenn Sie möchten.',
  'failed-limit-exceeded':
    'Zusammen mit Ihren anderen Zahlungen überstieg dies Ihr Limit. Es wurde kein Geld bewegt; wählen Sie einen kleineren Betrag.',
  reversed:
    'Die Bank Ihrer Karte hat diese Zahlung zurückgeholt, daher ist das Geld nicht mehr in Ihrem Wallet. Wenn es schon ausgegeben war, ruht das Wallet, bis das geklärt ist: Schreiben Sie uns unter „Hilfe“.',
  returned:
    'Wir konnten dieses Geld nicht gutschreiben und haben es dorthin zurückgesendet, woher es kam.',
  exception:
    'Das Geld ist angekommen, muss aber von uns geprüft werden, bevor wir es gutschreiben können. Es ist sicher; wir schreiben Ihnen.',
  'line-reference': 'Verwendungszweck',
  'line-holder': 'Kontoinhaber',
  'line-number': 'Kontonummer',
  'line-bank': 'Bank',
  'line-currency': 'Währung',
}
