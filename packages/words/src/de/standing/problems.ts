import type { problems as English } from '../../en/standing/problems.ts'
import type { Translation } from '../../translation.ts'

export const problems: Translation<typeof English> = {
  'at-least': 'Das muss mindestens {limit} sein.',
  'at-most': 'Das darf höchstens {limit} sein.',
  'cannot-be-zeros': 'Hier dürfen nicht nur Nullen stehen ({label}).',
  'characters-between': 'Geben Sie {least} bis {most} Zeichen ein.',
  'characters-exactly': 'Geben Sie {count} Zeichen ein.',
  enter: 'Bitte ausfüllen: {label}.',
  'id-malformed': 'Das ist keine gültige ID ({kind}).',
  'like-example': 'Das sieht nicht richtig aus. Beispiel: {example}',
  'one-of': 'Verwenden Sie eines davon: {values}.',
  'too-few':
    '{limit, plural, one {Geben Sie mindestens # Eintrag an.} other {Geben Sie mindestens # Einträge an.}}',
  'too-long':
    '{limit, plural, one {Verwenden Sie höchstens # Zeichen.} other {Verwenden Sie höchstens # Zeichen.}}',
  'too-many':
    '{limit, plural, one {Geben Sie höchstens # Eintrag an.} other {Geben Sie höchstens # Einträge an.}}',
  'too-short':
    '{limit, plural, one {Verwenden Sie mindestens # Zeichen.} other {Verwenden Sie mindestens # Zeichen.}}',
  'unknown-fields': 'Lassen Sie das weg, es ist hier nicht bekannt: {names}.',
  'wrong-form': 'Das hat nicht die richtige Form.',
  'wrong-kind': 'Das ist von der falschen Art.',
  'wrong-value': 'Dieser Wert ist hier nicht erlaubt.',
}
