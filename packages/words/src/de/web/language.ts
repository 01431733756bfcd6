import type { language as English } from '../../en/web/language.ts'
import type { Translation } from '../../translation.ts'

export const language: Translation<typeof English> = {
  title: 'Sprache und Region',
  description: 'In dieser Sprache ist hier alles geschrieben, auch die E-Mails, die Sie erhalten.',
  language: 'Sprache',
  region: 'Region',
  'region-hint': 'Zahlen, Beträge und Datumsangaben werden wie dort geschrieben.',
  'region-placeholder': 'Region wählen',
  'region-search': 'Regionen durchsuchen',
  'region-none': 'Keine solche Region.',
  'time-zone': 'Zeitzone',
  'time-zone-hint': 'Wo Sie sich gewöhnlich aufhalten.',
  'time-zone-placeholder': 'Zeitzone wählen',
  'time-zone-search': 'Zeitzonen durchsuchen',
  'time-zone-none': 'Keine solche Zeitzone.',
  save: 'Speichern',
  busy: 'Wird gespeichert …',
}
