import type { lists as English } from '../../en/admin/lists.ts'
import type { Translation } from '../../translation.ts'

export const lists: Translation<typeof English> = {
  title: 'Listas de sanciones',
  'embedded-title': 'Estas listas venían con el software',
  'embedded-description':
    'Son para demostración: nadie vigila su antigüedad y no se encuentra a quien se haya incluido desde entonces.',
  'name-ofac': 'OFAC, nacionales especialmente designados',
  'name-un': 'Consejo de Seguridad de la ONU, lista consolidada',
  'origin-embedded': 'Incluida con el software',
  'origin-publisher': 'Obtenida de su editor',
  'origin-mirror': 'Obtenida del servidor espejo propio',
  demonstration: 'Para demostración',
  age: '{days, plural, =0 {De hoy} one {De hace 1 día} other {De hace # días}}',
  date: 'Fecha de la lista',
  source: 'Fuente',
  'last-read': 'Última lectura',
  'never-imported': 'Nunca importada',
  parties: 'Personas y entidades',
  count: '{count, number}',
  names: 'Nombres',
  'aliases-only': 'Solo alias',
  'aliases-only-note': 'Se encuentran, sin fechas ni programas',
  nameless: 'Sin nombre',
  'nameless-note': 'No se pueden encontrar',
  'copy-hash': 'hash de la lista',
  whole:
    '{list} de {date}, {parties, plural, one {# parte listada} other {# partes listadas}}, todas con sus nombres',
  'whole-nameless':
    '{list} de {date}, {parties, plural, one {# parte listada} other {# partes listadas}}: {nameless, number} sin nombre, que no se pueden encontrar',
  'whole-aliases':
    '{list} de {date}, {parties, plural, one {# parte listada} other {# partes listadas}}: {aliases, number} conocidas solo por alias',
  'whole-both':
    '{list} de {date}, {parties, plural, one {# parte listada} other {# partes listadas}}: {nameless, number} sin nombre, que no se pueden encontrar, {aliases, number} conocidas solo por alias',
  remembered: 'Nombres recordados',
  'remembered-description':
    'No generan alerta para esa parte listada hasta su fecha o hasta que cambie cualquiera de los dos lados. Abra uno para revocarlo.',
  'remembered-empty-title': 'No hay nada recordado',
  'remembered-empty-description':
    'Un nombre se recuerda en su alerta, después de liberar el dinero.',
  who: 'Quién',
  'some-customer': 'Un cliente',
  'some-recipient': 'Un destinatario bancario',
  'is-not': 'No es',
  score: 'Puntuación',
  'score-not-kept': 'No se conserva',
  state: 'Estado',
  'said-by': 'Decidido por',
  'said-by-both': '{first} y {second}',
  'former-colleague': 'Alguien que ya no trabaja aquí',
  'former-colleague-second': 'alguien que ya no trabaja aquí',
  since: 'Desde',
  until: 'Hasta',
  'no-date': 'Sin fecha',
}
