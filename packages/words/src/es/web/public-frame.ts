import { brand } from '@corridor/kernel/brand'
import type { publicFrame as English } from '../../en/web/public-frame.ts'
import type { Translation } from '../../translation.ts'

export const publicFrame: Translation<typeof English> = {
  account: 'Cuenta',
  'sign-in': 'Iniciar sesión',
  'open-account': 'Abrir una cuenta',
  'open-source': `${brand.name} es de código abierto con licencia Apache-2.0.`,
  footer: 'Pie de página',
  rates: 'Tipos de cambio',
  terms: 'Condiciones',
  language: 'Idioma: {language}',
  'language-chosen': 'elegido',
}
