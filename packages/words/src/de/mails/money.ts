import type { moneyNotices as English } from '../../en/mails/money.ts'
import type { Translation } from '../../translation.ts'

export const moneyNotices: Translation<typeof English> = {
  'wallet-opened-title': 'Ihr {currency}-Wallet ist eröffnet',
  'wallet-opened-body': 'Sie können {currency} einzahlen, halten, umtauschen und senden.',
  'wallet-frozen-title': 'Ein Wallet ist angehalten',
  'wallet-frozen-body':
    'Aus einem Ihrer Wallets kann vorerst kein Geld abgehen. Was darin ist, ist sicher, und was an Sie gesendet wird, kommt weiterhin an. Schreiben Sie uns unter „Hilfe“, wenn Sie Fragen haben.',
  'wallet-unfrozen-title': 'Ihr Wallet funktioniert wieder',
  'wallet-unfrozen-body': 'Geld kann daraus abgehen wie zuvor.',
  'money-added-title': '{amount} eingezahlt',
  'money-added-body': 'Der Betrag von {amount} ist in Ihrem Wallet und kann verwendet werden.',
  'money-added-action': 'Einzelheiten ansehen',
  'money-held-back-title': '{amount} angekommen, wird geprüft',
  'money-held-back-body':
    'Wir müssen uns den Betrag ansehen, bevor wir ihn Ihrem Wallet gutschreiben können. Er ist sicher, und Sie brauchen nichts zu tun. Wir sagen Ihnen Bescheid, wenn er da ist.',
  'money-held-back-action': 'Einzelheiten ansehen',
  'payment-failed-title': '{amount} nicht eingezahlt',
  'payment-failed-body':
    'Ihre Zahlung ist nicht zustande gekommen, daher ist nichts in Ihrem Wallet angekommen. Versuchen Sie es noch einmal oder bezahlen Sie auf einem anderen Weg.',
  'payment-failed-action': 'Einzelheiten ansehen',
  'payment-returned-title': '{amount} zurückgesendet',
  'payment-returned-body':
    'Wir konnten Ihre Zahlung über {amount} nicht gutschreiben und haben sie dorthin zurückgesendet, woher sie kam. Bis sie ankommt, kann es einige Tage dauern.',
  'payment-returned-action': 'Einzelheiten ansehen',
  'payment-reversed-title': '{amount} zurückgebucht',
  'payment-reversed-body':
    'Ihre Bank hat eine Zahlung über {amount} zurückgeholt; der Betrag ist deshalb aus Ihrem Wallet abgegangen. Wenn er schon ausgegeben war, ist das Wallet angehalten, bis das ausgeglichen ist: Schreiben Sie uns unter „Hilfe“.',
  'payment-reversed-action': 'Einzelheiten ansehen',
  'transfer-completed-title': '{target} an {counterparty} gesendet',
  'transfer-completed-body':
    'Sie haben {source} gesendet. {counterparty} hat {target} erhalten. Unsere Gebühr betrug {fee}.',
  'transfer-completed-action': 'Beleg ansehen',
  'payout-completed-title': 'Ihre Überweisung über {target} ist angekommen',
  'payout-completed-body':
    'Sie haben {source} gesendet. Der Betrag von {target} ist bei der Bank des Empfängers. Unsere Gebühr betrug {fee}.',
  'payout-completed-action': 'Beleg ansehen',
  'payout-sent-title': '{target} unterwegs',
  'payout-sent-body':
    'Wir haben {target} an die Bank des Empfängers gesendet. Wir sagen Ihnen Bescheid, wenn der Betrag angekommen ist.',
  'conversion-completed-title': '{source} umgetauscht',
  'conversion-completed-body':
    'Der Betrag von {target} ist in Ihrem Wallet. Unsere Gebühr betrug {fee}.',
  'money-received-title': '{target} von {counterparty}',
  'money-received-body':
    '{counterparty} hat Ihnen {target} gesendet. Der Betrag ist in Ihrem Wallet und kann verwendet werden.',
  'money-received-action': 'Einzelheiten ansehen',
  'transfer-being-checked-title': 'Ihre Überweisung wird geprüft',
  'transfer-being-checked-body':
    'Wir prüfen Ihre Überweisung über {source}. Ihr Geld ist zurückgelegt und sicher. Wir sagen Ihnen Bescheid, wenn es weitergeht.',
  'transfer-being-checked-action': 'Einzelheiten ansehen',
  'transfer-refused-title': 'Ihre Überweisung wurde nicht ausgeführt',
  'transfer-refused-body':
    'Wir konnten Ihre Überweisung über {source} nicht ausführen. Ihr Geld ist wieder in Ihrem Wallet.',
  'transfer-refused-action': 'Einzelheiten ansehen',
  'transfer-not-made-title': 'Ihre Überweisung wurde nicht ausgeführt',
  'transfer-not-made-body':
    'Ihre Überweisung über {source} ist nicht zustande gekommen. Ihr Geld ist in Ihrem Wallet. Sie können es noch einmal versuchen.',
  'transfer-not-made-action': 'Einzelheiten ansehen',
  'transfer-not-received-title': 'Ihre Überweisung wurde nicht ausgeführt',
  'transfer-not-received-body':
    'Der Empfänger kann Ihre Überweisung über {source} zurzeit nicht annehmen. Der ganze Betrag ist in Ihrem Wallet. Bitten Sie die Person, sich ihr Konto anzusehen, oder bezahlen Sie sie auf einem anderen Weg.',
  'transfer-not-received-action': 'Einzelheiten ansehen',
  'transfer-cancelled-title': 'Ihre Überweisung ist storniert',
  'transfer-cancelled-body': 'Der Betrag von {source} ist wieder in Ihrem Wallet.',
  'transfer-bounced-title': 'Ihr Geld kommt zurück',
  'transfer-bounced-body':
    'Die Bank des Empfängers konnte {target} nicht auszahlen. Wir erstatten Ihnen den Betrag. Prüfen Sie die Angaben des Empfängers, bevor Sie es noch einmal versuchen.',
  'transfer-bounced-action': 'Einzelheiten ansehen',
  'transfer-refunded-title': '{source} erstattet',
  'transfer-refunded-body':
    'Der ganze Betrag, einschließlich der Gebühr, ist wieder in Ihrem Wallet.',
  'transfer-refunded-action': 'Einzelheiten ansehen',
}
