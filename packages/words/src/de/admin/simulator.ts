import type { simulator as English } from '../../en/admin/simulator.ts'
import type { Translation } from '../../translation.ts'

export const simulator: Translation<typeof English> = {
  title: 'Simulator',
  'play-money':
    'Hier wird Spielgeld über die Sandbox-Zahlungssysteme dieser Demo bewegt. Eine echte Installation hat nichts davon.',
  'deposit-title': 'Geld kommt per Bank an',
  'deposit-description': 'Die Referenz steht auf der Einzahlungsseite des Kunden.',
  reference: 'Referenz',
  'reference-hint': 'Zum Beispiel COR-7F3K9Q',
  amount: 'Betrag',
  reporting: 'Wird gemeldet …',
  report: 'Melden',
  'deposit-reported': 'Die Bank meldet das Geld; es erscheint gleich',
  'payout-title': 'Wie eine Auszahlung endet',
  'payout-description':
    'Wählen Sie eine laufende Auszahlung oder fügen Sie ihre ID aus einem Überweisungsverlauf ein.',
  'payout-id': 'Auszahlungs-ID',
  'payout-id-wrong': 'Das ist keine Auszahlungs-ID.',
  outcome: 'Ergebnis',
  'outcome-completed': 'Sie kommt an',
  'outcome-failed': 'Das Zahlungssystem lehnt sie ab',
  'outcome-bounced': 'Die Bank sendet sie zurück',
  'payout-reported': 'Das Zahlungssystem meldet es; es erscheint gleich',
  latest: 'Letzte Auszahlungen',
  'latest-empty':
    'Noch ist keine Auszahlung an das Zahlungssystem gegangen. Sobald eine unterwegs ist, kann sie hier gewählt werden.',
}
