import type { bankFormats as English } from '../en/bank-formats.ts'
import type { Translation } from '../translation.ts'

export const bankFormats: Translation<typeof English> = {
  'statement-faults': {
    'unknown-format':
      'Das ist kein Kontoauszug, der gelesen werden kann: camt.053, camt.054, MT940, eine NACHA-Rückgabedatei oder ein ZIP davon.',
    'unknown-message':
      'Die Datei enthält eine andere Nachricht oder eine Version, die nicht gelesen wird.',
    'too-large': 'Die Datei ist zu groß oder enthält zu viel, um auf einmal gelesen zu werden.',
    'bad-encoding': 'Die Datei hat nicht die Zeichenkodierung, die sie nennt.',
    'document-type':
      'Die Datei nennt einen Dokumenttyp, was keine Bank tut. Sie wird nicht gelesen.',
    malformed: 'Die Datei ist beschädigt oder endet zu früh.',
    'field-missing': 'Ein Feld, das da sein muss, fehlt.',
    'bad-amount': 'Das ist kein Betrag in dieser Währung.',
    'bad-date': 'Das ist kein Datum.',
    'bad-currency': 'Das ist keine Währung oder eine andere als die des Kontos.',
    'bad-line': 'Diese Zeile hat nicht die Form ihrer Art.',
    'balance-mismatch': 'Anfangssaldo und Zeilen ergeben nicht den Schlusssaldo.',
    'batch-mismatch': 'Die einzelnen Umsätze ergeben nicht den Betrag ihrer Sammelbuchung.',
    'control-mismatch':
      'Eine Anzahl oder Summe, die die Datei von sich nennt, ist nicht die ihrer Zeilen.',
  },
  'order-faults': {
    'nothing-to-pay': 'Der Auftrag enthält keine Zahlung.',
    'text-missing': 'Dieser Text fehlt.',
    'text-too-long': 'Dieser Text ist länger, als das Format erlaubt. Es wurde nichts gekürzt.',
    'bad-character': 'Dieser Text hat ein Zeichen, das nicht jede Bank annimmt.',
    'bad-reference':
      'Eine Referenz darf nicht mit einem Schrägstrich beginnen oder enden und nicht zwei hintereinander haben.',
    'bad-account': 'Das ist keine Kontonummer, die das Format nimmt.',
    'bad-bank-code': 'Das ist kein Code einer Bank.',
    'bad-currency': 'Das Verfahren befördert diese Währung nicht.',
    'amount-not-positive': 'Der Betrag muss größer als null sein.',
    'amount-too-large':
      'Der Betrag ist größer, als Format oder Verfahren erlauben. Es wurde nichts gekürzt.',
    'town-missing': 'Die Adresse braucht den Ort in einem eigenen Feld.',
    'country-missing': 'Die Adresse braucht das Land in einem eigenen Feld.',
    'too-many-address-lines': 'Die Adresse hat mehr als zwei freie Zeilen.',
    'address-line-repeats':
      'Eine freie Zeile der Adresse wiederholt, was in einem eigenen Feld steht.',
    'address-unstructured':
      'Die Adresse hat nur freie Zeilen, was Banken ablehnen. Ort und Land brauchen eigene Felder.',
    'description-not-of-scheme': 'Das Verfahren nimmt diese Bezeichnung der Zahlung nicht.',
  },
}
