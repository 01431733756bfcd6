import type { problems as English } from '../../en/standing/problems.ts'
import type { Translation } from '../../translation.ts'

export const problems: Translation<typeof English> = {
  'at-least': 'Debe ser como mínimo {limit}.',
  'at-most': 'Debe ser como máximo {limit}.',
  'cannot-be-zeros': 'Este dato no puede constar solo de ceros ({label}).',
  'characters-between': 'Introduzca de {least} a {most} caracteres.',
  'characters-exactly': 'Introduzca {count} caracteres.',
  enter: 'Rellene este dato: {label}.',
  'id-malformed': 'Esto no es un identificador válido ({kind}).',
  'like-example': 'Esto no parece correcto. Ejemplo: {example}',
  'one-of': 'Use uno de estos: {values}.',
  'too-few':
    '{limit, plural, one {Indique al menos # elemento.} other {Indique al menos # elementos.}}',
  'too-long':
    '{limit, plural, one {Use como máximo # carácter.} other {Use como máximo # caracteres.}}',
  'too-many':
    '{limit, plural, one {Indique como máximo # elemento.} other {Indique como máximo # elementos.}}',
  'too-short': '{limit, plural, one {Use al menos # carácter.} other {Use al menos # caracteres.}}',
  'unknown-fields': 'Omita esto, aquí no se conoce: {names}.',
  'wrong-form': 'Esto no tiene la forma correcta.',
  'wrong-kind': 'Esto no es del tipo correcto.',
  'wrong-value': 'Este valor no está permitido aquí.',
}
