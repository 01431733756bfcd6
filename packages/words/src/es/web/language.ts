import type { language as English } from '../../en/web/language.ts'
import type { Translation } from '../../translation.ts'

export const language: Translation<typeof English> = {
  title: 'Idioma y región',
  description: 'Todo lo que lee aquí, y los correos que recibe, está escrito en este idioma.',
  language: 'Idioma',
  region: 'Región',
  'region-hint': 'Los números, los importes y las fechas se escriben como allí.',
  'region-placeholder': 'Elija una región',
  'region-search': 'Buscar regiones',
  'region-none': 'No existe esa región.',
  'time-zone': 'Zona horaria',
  'time-zone-hint': 'Donde se encuentra habitualmente.',
  'time-zone-placeholder': 'Elija una zona horaria',
  'time-zone-search': 'Buscar zonas horarias',
  'time-zone-none': 'No existe esa zona horaria.',
  save: 'Guardar',
  busy: 'Guardando…',
}
