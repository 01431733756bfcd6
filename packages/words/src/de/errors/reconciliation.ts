import type { reconciliation as English } from '../../en/errors/reconciliation.ts'
import type { Translation } from '../../translation.ts'

export const reconciliation: Translation<typeof English> = {
  'bad-cursor':
    'Diese Seite der Liste ist nicht mehr gültig. Es wurde nichts geändert. Beginnen Sie von vorn.',
  'account-not-found': 'Dieses Konto bei einem Partner gibt es nicht. Es wurde nichts geändert.',
  'account-taken':
    'Dieses Hauptbuchkonto steht schon für das Konto eines anderen Partners. Es wurde nichts geändert.',
  'account-unfit':
    'Dieses Hauptbuchkonto steht nicht für Geld bei einem Partner oder hat eine andere Währung. Wählen Sie ein Transitkonto.',
  'mapping-missing':
    'Noch hat niemand gesagt, welche Spalten die Datei dieses Partners hat. Es wurde nichts eingelesen. Benennen Sie sie zuerst.',
  'format-unknown': 'Die Form dieser Datei ist nicht bekannt. Es wurde nichts eingelesen.',
  'import-not-found': 'Diesen Import gibt es nicht. Es wurde nichts geändert.',
  'import-closed': 'Dieser Import wurde schon bestätigt oder verworfen. Sie haben nichts geändert.',
  'import-faulty':
    'Diese Datei hat Zeilen, die nicht lesbar sind. Es wurde nichts eingelesen. Bitten Sie den Partner um eine richtige.',
  'import-repeated':
    'Eine Datei mit gleichem Inhalt wurde schon eingelesen. Es wurde nichts doppelt eingelesen.',
  'rules-changed':
    'Jemand anders hat die Regeln inzwischen geändert. Ihre wurden nicht gespeichert. Sehen Sie sich die neuen zuerst an.',
  'matching-overtaken':
    'Jemand anders gleicht dieses Konto gerade ab. Sehen Sie gleich das Ergebnis an.',
  'exception-not-found': 'Diese Abweichung gibt es nicht. Es wurde nichts geändert.',
  'exception-changed':
    'Jemand anders hat an dieser Abweichung inzwischen gearbeitet. Sie haben nichts geändert. Sehen Sie noch einmal nach.',
  'exception-settled': 'Diese Abweichung ist schon erledigt. Es wurde nichts geändert.',
  'period-not-found': 'Diesen Zeitraum gibt es nicht. Es wurde nichts geändert.',
  'period-overlaps':
    'Einige dieser Tage sind schon vorgeschlagen oder gezeichnet. Es wurde nichts geändert.',
  'period-open':
    'Einige Abweichungen dieser Tage sind noch offen. Lösen oder akzeptieren Sie sie zuerst. Es wurde nichts gezeichnet.',
  'period-uncovered':
    'Der Partner hat noch nicht alle diese Tage mitgeteilt. Lesen Sie zuerst seine Auszüge ein. Es wurde nichts gezeichnet.',
  'period-closed':
    'Dieser Zeitraum wartet nicht mehr auf eine Unterschrift. Es wurde nichts geändert.',
  'second-person-needed':
    'Wer einen Zeitraum mit akzeptierten Abweichungen vorschlägt, kann ihn nicht zeichnen. Bitten Sie jemand anders.',
}
